package org.pactwatch.ingest.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.text.CharacterSet;

/**
 * A feed's bytes as text: unzipped, decoded however they are labelled, without what XML forbids.
 */
final class FeedText {
  /** The most bytes after decompression: as many as a sitemap may have. */
  static final int CAP = 50 * 1024 * 1024;

  private FeedText() {}

  /**
   * The text, without space around it.
   *
   * @throws IOException if the bytes are damaged or too many; the message says which
   */
  static String of(byte[] bytes, @Nullable String contentType) throws IOException {
    byte[] plain = unzipped(bytes);
    if (plain.length > CAP) {
      throw new IOException("larger than " + CAP / 1048576 + " MB unzipped");
    }
    return withoutControls(decoded(plain, contentType)).strip();
  }

  private static byte[] unzipped(byte[] bytes) throws IOException {
    if (bytes.length < 3 || bytes[0] != 0x1f || bytes[1] != (byte) 0x8b) {
      return bytes;
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readNBytes(CAP + 1);
    } catch (IOException e) {
      throw new IOException("damaged gzip data", e);
    }
  }

  private static String decoded(byte[] bytes, @Nullable String contentType) {
    if (bytes.length > 3 && bytes[0] == '<' && bytes[1] == 0) {
      return new String(bytes, StandardCharsets.UTF_16LE);
    }
    if (bytes.length > 3 && bytes[0] == 0 && bytes[1] == '<') {
      return new String(bytes, StandardCharsets.UTF_16BE);
    }
    return isMixed(bytes) ? mixed(bytes) : CharacterSet.decode(bytes, contentType);
  }

  /**
   * Whether bytes that are no UTF-8 hold so many sequences of it that chance does not explain them.
   */
  private static boolean isMixed(byte[] bytes) {
    int whole = 0;
    int broken = 0;
    int i = 0;
    while (i < bytes.length) {
      int length = sequence(bytes, i);
      whole += length > 1 ? 1 : 0;
      broken += length == 0 ? 1 : 0;
      i += Math.max(1, length);
    }
    return whole > 0 && broken > 0 && whole * MOST_BROKEN >= broken;
  }

  /**
   * Bytes labelled UTF-8 of which some are not: feeds that are put together from several origins
   * hold windows-1252 between. What is no UTF-8 sequence is read so, byte for byte.
   */
  private static String mixed(byte[] bytes) {
    StringBuilder out = new StringBuilder(bytes.length);
    int start = 0;
    int i = 0;
    while (i < bytes.length) {
      int length = sequence(bytes, i);
      if (length == 0) {
        out.append(new String(bytes, start, i - start, StandardCharsets.UTF_8));
        out.append(new String(bytes, i, 1, WINDOWS));
        start = i + 1;
      }
      i += Math.max(1, length);
    }
    return out.append(new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8))
        .toString();
  }

  /** Broken sequences for each whole one, in a text that is UTF-8 in part. */
  private static final int MOST_BROKEN = 3;

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** The length of the UTF-8 sequence that begins at a place; 0 if none does. */
  private static int sequence(byte[] bytes, int at) {
    int first = bytes[at] & 0xff;
    int length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    if (first > 0xf4 || at + length > bytes.length) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xc0) != 0x80) {
        return 0;
      }
    }
    // Overlong forms and surrogates are no UTF-8 either; the decoder would leave a mark there.
    boolean valid =
        length < 3 || new String(bytes, at, length, StandardCharsets.UTF_8).indexOf('\ufffd') < 0;
    return valid || isReplacementCharacter(bytes, at) ? length : 0;
  }

  private static boolean isReplacementCharacter(byte[] bytes, int at) {
    return bytes[at] == (byte) 0xef && bytes[at + 1] == (byte) 0xbf && bytes[at + 2] == (byte) 0xbd;
  }

  /**
   * XML allows of the control characters tab and line ends only; marks of byte order may repeat.
   */
  private static String withoutControls(String text) {
    if (text.chars().noneMatch(FeedText::isForbidden)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    text.chars().filter(c -> !isForbidden(c)).forEach(c -> out.append((char) c));
    return out.toString();
  }

  private static boolean isForbidden(int c) {
    return (c < ' ' && c != '\t' && c != '\n' && c != '\r')
        || c == 0x7f
        || c == 0xfeff
        || c == 0xfffe
        || c == 0xffff;
  }
}
