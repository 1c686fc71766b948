package org.pactwatch.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The schemas that are shipped say what is written, and what any release has written is still read.
 * A change that breaks a golden record needs another version of the schema; {@code -Dschemas=write}
 * writes the files anew after one that only adds.
 */
class RecordSchemaTest {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final Path SCHEMAS = Path.of("src/main/resources/schema");

  static List<Topic<?>> topics() {
    return Topics.all();
  }

  @ParameterizedTest
  @MethodSource("topics")
  void theFileSaysWhatIsWritten(Topic<?> topic) throws IOException {
    Path file = module().resolve(SCHEMAS).resolve(topic.name() + ".schema.json");
    String made = JSON.writeValueAsString(RecordSchema.of(topic)) + "\n";
    if ("write".equals(System.getProperty("schemas"))) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, made);
    }
    assertThat(JSON.readTree(Files.readString(file))).isEqualTo(JSON.readTree(made));
  }

  @ParameterizedTest
  @MethodSource("topics")
  void recordsOfEveryVersionAreReadAndSayTheSame(Topic<?> topic) throws Exception {
    JsonNode schema = JSON.valueToTree(RecordSchema.of(topic));
    List<Path> goldens = goldens(topic);
    assertThat(goldens).isNotEmpty();
    for (Path golden : goldens) {
      JsonNode written = JSON.readTree(Files.readString(golden));
      assertThat(SchemaFollows.offences(schema, written)).as(golden.toString()).isEmpty();
      assertThat(again(topic, written)).as(golden.toString()).isEqualTo(written);
    }
  }

  @ParameterizedTest
  @MethodSource("topics")
  void aRecordThatLacksWhatIsRequiredOffendsTheSchema(Topic<?> topic) throws IOException {
    JsonNode schema = JSON.valueToTree(RecordSchema.of(topic));
    assertThat(SchemaFollows.offences(schema, JSON.readTree("{}"))).isNotEmpty();
    String text = Files.readString(goldens(topic).get(0));
    assertThat(
            SchemaFollows.offences(
                schema, JSON.readTree(text.replaceFirst("\": \"[^\"]*\"", "\": 7"))))
        .isNotEmpty();
  }

  private static <T> JsonNode again(Topic<T> topic, JsonNode written) throws UndecodableException {
    JsonCodec<T> codec = topic.codec();
    RecordHeaders headers = new RecordHeaders();
    headers.add(JsonCodec.VERSION_HEADER, "1".getBytes(StandardCharsets.US_ASCII));
    T value = codec.decode(JSON.writeValueAsBytes(written), headers);
    return JSON.readTree(codec.encode(value));
  }

  private static List<Path> goldens(Topic<?> topic) throws IOException {
    Path folder = module().resolve("src/test/resources/golden").resolve(topic.name());
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /** The tests run in the module's folder or in that of the whole project. */
  private static Path module() {
    Path here = Path.of("").toAbsolutePath();
    return Files.isDirectory(here.resolve("stream")) ? here.resolve("stream") : here;
  }
}
