package org.pactwatch.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactwatch.stream.UndecodableException.Reason;

class JsonCodecTest {
  private final JsonCodec<Note> codec = new JsonCodec<>(Note.class, 2);

  @Test
  void readsWhatItWrote() throws UndecodableException {
    Note note = new Note("Tromsø", 3);
    Headers headers = headers("2");
    codec.stamp(headers);
    assertThat(codec.decode(codec.encode(note), headers)).isEqualTo(note);
    assertThat(headers.headers(JsonCodec.VERSION_HEADER)).hasSize(1);
  }

  @Test
  void readsEarlierVersionsAndWhatWasAddedWithoutAChangeOfVersion() throws UndecodableException {
    byte[] written = bytes("{\"about\":\"a\",\"number\":1,\"since\":\"2.1\"}");
    assertThat(codec.decode(written, headers("1"))).isEqualTo(new Note("a", 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "3", "two", ""})
  void refusesVersionsItDoesNotKnow(String version) {
    refused(
        () -> codec.decode(bytes("{}"), headers(version)),
        Reason.UNKNOWN_VERSION,
        "version " + version);
  }

  @Test
  void refusesARecordWithoutAVersion() {
    Headers none = new ProducerRecord<>("t", "v").headers();
    refused(() -> codec.decode(bytes("{}"), none), Reason.UNKNOWN_VERSION, "no header");
  }

  @Test
  void refusesARecordWithoutAValue() {
    refused(() -> codec.decode(null, headers("1")), Reason.NO_VALUE, "no value");
    refused(() -> codec.decode(bytes("null"), headers("1")), Reason.NO_VALUE, "null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{\"about\":[]}", "{\"number\":\"x\"}", "{} {}", "\u0000"})
  void refusesWhatIsNoSuchValue(String json) {
    refused(() -> codec.decode(bytes(json), headers("1")), Reason.MALFORMED, "no Note");
  }

  private static Headers headers(String version) {
    Headers headers = new ProducerRecord<>("t", "v").headers();
    return headers.add(JsonCodec.VERSION_HEADER, bytes(version));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void refused(ThrowingCallable decoding, Reason reason, String why) {
    assertThatExceptionOfType(UndecodableException.class)
        .isThrownBy(decoding)
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason))
        .withMessageContaining(why);
  }
}
