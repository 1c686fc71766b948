package org.pactwatch.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pactwatch.model.Reading;
import org.pactwatch.store.catalogue.KnownPacts;
import org.pactwatch.store.ledger.ReadingCheck;
import org.pactwatch.stream.JsonCodec;
import org.pactwatch.stream.UndecodableException;
import org.pactwatch.stream.UndecodableException.Reason;

/** Readings that must go to the dead letters, with the reason, before the ledger sees them. */
class BadReadingsTest {
  private static final String GOOD =
      new String(
          new JsonCodec<>(Reading.class, 1).encode(KnownPacts.catalogue().readings().get(0)),
          StandardCharsets.UTF_8);

  private final JsonCodec<Reading> codec = new JsonCodec<>(Reading.class, 1);

  static Stream<Arguments> bad() {
    return Stream.of(
        Arguments.of("1949-04-04", "0000-04-04", "impossible year"),
        Arguments.of("\"date\":\"1949-04-04\"", "\"date\":\"9999-12-31\"", "impossible year"),
        Arguments.of("\"date\":\"1949-04-04\"", "\"date\":\"1949-02-31\"", "no such date"),
        Arguments.of("\"date\":\"1949-04-04\"", "\"date\":\"last week\"", "no date"),
        Arguments.of("\"parties\":[\"BE\"", "\"parties\":[\"Belgium\"", "no party code"),
        Arguments.of("\"parties\":[\"BE\"", "\"parties\":[\"\"", "no party code"),
        Arguments.of("\"evidence\":{", "\"proof\":{", "evidence is missing"),
        Arguments.of("\"stage\":\"SIGNED\"", "\"stage\":\"SEALED\"", "SEALED"),
        Arguments.of("\"confidence\":0.99", "\"confidence\":7", "confidence out of range"));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void isRefusedWithTheReason(String good, String bad, String why) {
    assertThat(GOOD).contains(good);
    assertThatExceptionOfType(UndecodableException.class)
        .isThrownBy(() -> decode(GOOD.replace(good, bad), "1"))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.MALFORMED))
        .withMessageContaining(why);
  }

  @Test
  void anUnknownSchemaVersionIsRefused() {
    assertThatExceptionOfType(UndecodableException.class)
        .isThrownBy(() -> decode(GOOD, "99"))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.UNKNOWN_VERSION))
        .withMessageContaining("schema version 99");
  }

  @Test
  void textWithNulIsRefusedByTheLedger() throws UndecodableException {
    Reading reading = decode(GOOD.replace("Washington", "Wash\\u0000gton"), "1");
    assertThat(ReadingCheck.fault(reading)).contains("text with a NUL character");
    assertThat(ReadingCheck.fault(decode(GOOD, "1"))).isEmpty();
  }

  private Reading decode(String json, String version) throws UndecodableException {
    Headers headers = new ProducerRecord<>("t", "v").headers();
    headers.add(JsonCodec.VERSION_HEADER, version.getBytes(StandardCharsets.US_ASCII));
    return codec.decode(json.getBytes(StandardCharsets.UTF_8), headers);
  }
}
