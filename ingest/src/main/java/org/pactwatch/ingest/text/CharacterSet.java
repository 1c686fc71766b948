package org.pactwatch.ingest.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into text: byte order mark, then UTF-8 where the bytes are valid UTF-8 beyond doubt,
 * then the declared character set (header, then document), then windows-1252, the web's default.
 * Bytes that no character set explains become replacement characters, never a failure.
 */
public final class CharacterSet {
  private static final Pattern IN_HEADER =
      Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern IN_DOCUMENT =
      Pattern.compile(
          "<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)"
              + "|<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([\\w.:-]+)",
          Pattern.CASE_INSENSITIVE);
  private static final Charset WEB_DEFAULT = Charset.forName("windows-1252");
  private static final int HEAD = 8192;

  private CharacterSet() {}

  /** The text of bytes with the declared content type, if any. */
  public static String decode(byte[] bytes, @Nullable String contentType) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    Optional<Charset> declared = inHeader(contentType).or(() -> inDocument(bytes));
    if (declared.isEmpty() || !declared.get().name().startsWith("ISO-2022")) {
      Optional<String> utf8 = strictUtf8(bytes);
      if (utf8.isPresent() && !isUtf16(declared)) {
        return utf8.get();
      }
    }
    Charset charset = declared.orElse(WEB_DEFAULT);
    return new String(bytes, forWeb(charset));
  }

  private static boolean isUtf16(Optional<Charset> declared) {
    return declared.map(c -> c.name().startsWith("UTF-16")).orElse(false);
  }

  /** Browsers read Latin-1 and ASCII as windows-1252, by the WHATWG encoding standard. */
  private static Charset forWeb(Charset charset) {
    return charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)
        ? WEB_DEFAULT
        : charset;
  }

  private static Optional<String> strictUtf8(byte[] bytes) {
    // The lenient way is many times faster, and leaves a mark wherever it had to be lenient.
    String lenient = new String(bytes, StandardCharsets.UTF_8);
    if (lenient.indexOf('\ufffd') < 0) {
      return Optional.of(lenient);
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Optional<Charset> inHeader(@Nullable String contentType) {
    Matcher m = IN_HEADER.matcher(contentType == null ? "" : contentType);
    return m.find() ? named(m.group(1)) : Optional.empty();
  }

  private static Optional<Charset> inDocument(byte[] bytes) {
    int length = Math.min(bytes.length, HEAD);
    Matcher m = IN_DOCUMENT.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    return m.find() ? named(m.group(1) == null ? m.group(2) : m.group(1)) : Optional.empty();
  }

  private static Optional<Charset> named(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static boolean startsWith(byte[] bytes, int... wanted) {
    if (bytes.length < wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if ((bytes[i] & 0xFF) != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
