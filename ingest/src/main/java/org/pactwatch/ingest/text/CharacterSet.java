package org.pactwatch.ingest.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into text: byte order mark, then UTF-8 where the bytes are valid UTF-8 beyond doubt,
 * then the declared character set (header, then document) if the text is legible with it, then what
 * the bytes themselves tell, then windows-1252, the web's default. Bytes that no character set
 * explains become replacement characters, never a failure.
 */
public final class CharacterSet {
  private static final Pattern IN_HEADER =
      Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern IN_DOCUMENT =
      Pattern.compile(
          "<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)"
              + "|<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([\\w.:-]+)",
          Pattern.CASE_INSENSITIVE);
  private static final int MOST_DAMAGED = 4;
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
    return isUtf8(bytes, contentType)
        ? new String(bytes, StandardCharsets.UTF_8)
        : otherThanUtf8(bytes, inHeader(contentType), inDocument(bytes));
  }

  /**
   * Whether bytes without a byte order mark are UTF-8 beyond doubt, so that they may as well be
   * read from a stream as decoded at once.
   */
  public static boolean isUtf8(byte[] bytes, @Nullable String contentType) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF) || !Utf8.isWellFormed(bytes)) {
      return false;
    }
    String declared =
        inHeader(contentType).or(() -> inDocument(bytes)).map(Charset::name).orElse("");
    return !declared.startsWith("ISO-2022") && !declared.startsWith("UTF-16");
  }

  /** The first that gives a legible text: by header, by document, by the bytes themselves. */
  private static String otherThanUtf8(
      byte[] bytes, Optional<Charset> header, Optional<Charset> document) {
    Set<Charset> declared = new LinkedHashSet<>();
    header.ifPresent(declared::add);
    document.ifPresent(declared::add);
    for (Charset charset : declared) {
      String text = new String(bytes, charset);
      if (charset.equals(StandardCharsets.UTF_8) ? isMostlyUtf8(text) : Legibility.holds(text)) {
        return text;
      }
    }
    Optional<Charset> told = CharsetGuess.of(bytes);
    if (told.isPresent()) {
      return new String(bytes, told.get());
    }
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    if (isMostlyUtf8(utf8)) {
      return utf8;
    }
    return new String(bytes, declared.isEmpty() ? WebCharset.DEFAULT : declared.iterator().next());
  }

  /** Whether a few bytes are damaged in a text that is UTF-8: cut off, or put in from elsewhere. */
  private static boolean isMostlyUtf8(String decoded) {
    int damaged = 0;
    int whole = 0;
    for (int i = 0; i < decoded.length(); i++) {
      char c = decoded.charAt(i);
      damaged += c == '\ufffd' ? 1 : 0;
      whole += c >= 0x80 && c != '\ufffd' ? 1 : 0;
    }
    return damaged * MOST_DAMAGED < whole;
  }

  private static Optional<Charset> inHeader(@Nullable String contentType) {
    Matcher m = IN_HEADER.matcher(contentType == null ? "" : contentType);
    return m.find() ? WebCharset.of(m.group(1)) : Optional.empty();
  }

  private static Optional<Charset> inDocument(byte[] bytes) {
    int length = Math.min(bytes.length, HEAD);
    Matcher m = IN_DOCUMENT.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    return m.find()
        ? WebCharset.of(m.group(1) == null ? m.group(2) : m.group(1))
        : Optional.empty();
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
