package org.pactwatch.stream;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes records as JSON with a header that tells the schema's version, and reads them back. Values
 * that a newer writer added are ignored; a newer version is refused. Thread-safe.
 */
public final class JsonCodec<T> {
  /** The header with the schema version, a decimal number. */
  public static final String VERSION_HEADER = "pactwatch.schema.version";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Class<T> type;
  private final int version;

  public JsonCodec(Class<T> type, int version) {
    this.type = type;
    this.version = version;
  }

  /** The JSON of the value, in UTF-8. */
  public byte[] encode(T value) {
    return JSON.writeValueAsBytes(value);
  }

  /** Adds the version of what {@link #encode} writes. */
  public void stamp(Headers headers) {
    headers.remove(VERSION_HEADER);
    headers.add(VERSION_HEADER, Integer.toString(version).getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * The value that these bytes say.
   *
   * @throws UndecodableException if there are none, their version is missing or not known, or they
   *     are no such value
   */
  public T decode(byte @Nullable [] bytes, Headers headers) throws UndecodableException {
    if (bytes == null) {
      throw new UndecodableException(UndecodableException.Reason.NO_VALUE, "record has no value");
    }
    checkVersion(headers.lastHeader(VERSION_HEADER));
    try {
      T value = JSON.readValue(bytes, type);
      if (value == null) {
        throw new UndecodableException(UndecodableException.Reason.NO_VALUE, "record is null");
      }
      return value;
    } catch (JacksonException e) {
      throw new UndecodableException(
          UndecodableException.Reason.MALFORMED,
          "record is no " + type.getSimpleName() + ": " + e.getOriginalMessage(),
          e);
    }
  }

  private void checkVersion(@Nullable Header header) throws UndecodableException {
    if (header == null || header.value() == null) {
      throw new UndecodableException(
          UndecodableException.Reason.UNKNOWN_VERSION, "record has no header " + VERSION_HEADER);
    }
    String written = new String(header.value(), StandardCharsets.UTF_8);
    if (!isKnown(written)) {
      throw new UndecodableException(
          UndecodableException.Reason.UNKNOWN_VERSION,
          "record has schema version " + written + ", this build knows 1 to " + version);
    }
  }

  private boolean isKnown(String written) {
    try {
      int number = Integer.parseInt(written);
      return number >= 1 && number <= version;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
