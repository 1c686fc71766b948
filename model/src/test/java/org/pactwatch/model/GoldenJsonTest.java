package org.pactwatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds the JSON form of every record to a file, which also is what older releases wrote. After a
 * wanted change: {@code mvn -pl model test -Dgolden.update=true}, and review the difference.
 */
class GoldenJsonTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Set<String> names() {
    return Samples.all().keySet();
  }

  static Stream<String> objects() {
    return names().stream().filter(n -> JSON.valueToTree(Samples.named(n)).isObject());
  }

  @ParameterizedTest
  @MethodSource("names")
  void isWrittenAsInTheGoldenFileAndReadBackEqual(String name) throws IOException {
    Object value = Samples.named(name);
    Path file = GOLDEN.resolve(name + ".json");
    String written = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, written);
    }
    String golden = Files.readString(file);
    assertThat(written).isEqualToNormalizingNewlines(golden);
    assertThat(JSON.readValue(golden, declared(value))).isEqualTo(value);
  }

  @ParameterizedTest
  @MethodSource("objects")
  void isRefusedWithoutAnyOfItsRequiredValues(String name) {
    Object value = Samples.named(name);
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        ObjectNode node = (ObjectNode) JSON.<JsonNode>valueToTree(value);
        assertThat(node.remove(component.getName())).as(component.getName()).isNotNull();
        assertThatThrownBy(() -> JSON.treeToValue(node, declared(value)))
            .as("%s without %s", name, component.getName())
            .isInstanceOf(JacksonException.class);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("objects")
  void isReadFromWhatALaterReleaseAddedTo(String name) {
    Object value = Samples.named(name);
    ObjectNode node = (ObjectNode) JSON.<JsonNode>valueToTree(value);
    node.put("addedLater", "unknown");
    assertThat(JSON.treeToValue(node, declared(value))).isEqualTo(value);
  }

  @Test
  void everyRecordHasAGoldenFile() throws IOException, URISyntaxException {
    Path classes =
        Path.of(Span.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .resolve(Span.class.getPackageName().replace('.', '/'));
    try (Stream<Path> files = Files.list(classes)) {
      Set<String> records =
          files
              .map(f -> f.getFileName().toString())
              .filter(n -> n.endsWith(".class"))
              .map(n -> n.replace(".class", ""))
              .filter(GoldenJsonTest::isRecord)
              .map(n -> n.replace('$', '-'))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(names()).containsAll(records);
    }
  }

  private static boolean isRecord(String simpleName) {
    try {
      return Class.forName(Span.class.getPackageName() + "." + simpleName).isRecord();
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** Decisions are read as what they are declared as, so that their type is told by the JSON. */
  private static Class<?> declared(Object value) {
    return Arrays.stream(value.getClass().getInterfaces())
        .filter(Class::isSealed)
        .findFirst()
        .<Class<?>>map(c -> c)
        .orElse(value.getClass());
  }
}
