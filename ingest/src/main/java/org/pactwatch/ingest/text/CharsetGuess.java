package org.pactwatch.ingest.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Tells the character set of bytes by the frequencies of their letters, with ICU's detector. It is
 * given only the text around bytes beyond ASCII, since it looks at no more than some thousand
 * bytes, and those of a page's beginning are scripts.
 */
final class CharsetGuess {
  private static final int SAMPLE = 16_000;
  private static final int CONFIDENT = 15;

  private CharsetGuess() {}

  /** The most likely character set with which the bytes are legible. */
  static Optional<Charset> of(byte[] bytes) {
    byte[] sample = sample(bytes);
    CharsetDetector detector = new CharsetDetector();
    detector.setText(sample);
    for (CharsetMatch match : detector.detectAll()) {
      if (match.getConfidence() < CONFIDENT) {
        break;
      }
      Optional<Charset> charset = WebCharset.of(match.getName()).filter(CharsetGuess::isOfText);
      if (charset.isPresent() && Legibility.holds(new String(sample, charset.get()))) {
        return charset;
      }
    }
    return Optional.empty();
  }

  /** Bytes that are no UTF-8 and have no mark are in none of the Unicode encodings. */
  private static boolean isOfText(Charset charset) {
    String name = charset.name();
    return !name.startsWith("UTF-") && !name.startsWith("IBM4") && !name.startsWith("ISO-2022");
  }

  /** Runs between markup that have bytes beyond ASCII, short of the limit. */
  private static byte[] sample(byte[] bytes) {
    ByteArrayOutputStream sample = new ByteArrayOutputStream(SAMPLE);
    int start = 0;
    boolean foreign = false;
    for (int i = 0; i < bytes.length && sample.size() < SAMPLE; i++) {
      boolean edge = bytes[i] == '<' || bytes[i] == '>';
      foreign |= bytes[i] < 0;
      if (edge || i == bytes.length - 1) {
        if (foreign) {
          int end = edge ? i : i + 1;
          sample.write(bytes, start, Math.min(end - start, SAMPLE));
          sample.write(' ');
        }
        start = i + 1;
        foreign = false;
      }
    }
    return sample.toByteArray();
  }
}
