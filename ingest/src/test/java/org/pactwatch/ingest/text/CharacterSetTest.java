package org.pactwatch.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharacterSetTest {
  private static final Map<String, String> SENTENCES = sentences();

  private static String sentence(String language) {
    return Objects.requireNonNull(SENTENCES.get(language), language);
  }

  private static Map<String, String> sentences() {
    try (InputStream in = CharacterSetTest.class.getResourceAsStream("sentences.txt");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", 2))
          .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String page(String label, String text) {
    return "<!DOCTYPE html><html><head><meta charset=\""
        + label
        + "\"><script>var menu = {open: false};</script></head><body><nav><a href=/>Home</a></nav>"
        + "<h1>"
        + text.substring(0, 30)
        + "</h1><p>"
        + text
        + "</p></body></html>";
  }

  @ParameterizedTest
  @CsvSource({
    "RUSSIAN, windows-1251",
    "RUSSIAN, KOI8-R",
    "RUSSIAN, ISO-8859-5",
    "UKRAINIAN, windows-1251",
    "BULGARIAN, windows-1251",
    "ARABIC, windows-1256",
    "ARABIC, ISO-8859-6",
    "TURKISH, windows-1254",
    "TURKISH, ISO-8859-9",
    "GREEK, ISO-8859-7",
    "HEBREW, windows-1255",
    "HEBREW, ISO-8859-8",
    "POLISH, ISO-8859-2",
    "CZECH, windows-1250",
    "CZECH, ISO-8859-2",
    "HUNGARIAN, ISO-8859-2",
    "FRENCH, windows-1252",
    "GERMAN, ISO-8859-1",
    "SPANISH, ISO-8859-1",
    "JAPANESE, Shift_JIS",
    "JAPANESE, EUC-JP",
    "KOREAN, EUC-KR",
    "CHINESE, GB18030",
    "TAIWANESE, Big5"
  })
  void readsWhatIsLabelledRight(String language, String charset) {
    String page = page(charset, sentence(language));
    byte[] bytes = page.getBytes(Charset.forName(charset));
    assertThat(CharacterSet.decode(bytes, null)).isEqualTo(page);
    assertThat(CharacterSet.decode(bytes, "text/html; charset=" + charset)).isEqualTo(page);
  }

  @ParameterizedTest
  @CsvSource({
    "RUSSIAN, windows-1251",
    "RUSSIAN, KOI8-R",
    "RUSSIAN, ISO-8859-5",
    "UKRAINIAN, windows-1251",
    "BULGARIAN, windows-1251",
    "ARABIC, windows-1256",
    "ARABIC, ISO-8859-6",
    "TURKISH, windows-1254",
    "TURKISH, ISO-8859-9",
    "GREEK, ISO-8859-7",
    "HEBREW, windows-1255",
    "HEBREW, ISO-8859-8",
    "POLISH, ISO-8859-2",
    "CZECH, windows-1250",
    "CZECH, ISO-8859-2",
    "HUNGARIAN, ISO-8859-2",
    "FRENCH, windows-1252",
    "GERMAN, ISO-8859-1",
    "SPANISH, ISO-8859-1",
    "JAPANESE, Shift_JIS",
    "JAPANESE, EUC-JP",
    "KOREAN, EUC-KR",
    "CHINESE, GB18030",
    "TAIWANESE, Big5"
  })
  void readsWhatIsLabelledUtf8ButIsNot(String language, String charset) {
    String page = page("utf-8", sentence(language));
    byte[] bytes = page.getBytes(Charset.forName(charset));
    assertThat(CharacterSet.decode(bytes, "text/html; charset=UTF-8")).isEqualTo(page);
  }

  @ParameterizedTest
  @CsvSource({
    "RUSSIAN, windows-1251",
    "RUSSIAN, KOI8-R",
    "RUSSIAN, ISO-8859-5",
    "UKRAINIAN, windows-1251",
    "BULGARIAN, windows-1251",
    "ARABIC, windows-1256",
    "ARABIC, ISO-8859-6",
    "TURKISH, windows-1254",
    "TURKISH, ISO-8859-9",
    "GREEK, ISO-8859-7",
    "HEBREW, windows-1255",
    "HEBREW, ISO-8859-8",
    "POLISH, ISO-8859-2",
    "CZECH, windows-1250",
    "CZECH, ISO-8859-2",
    "HUNGARIAN, ISO-8859-2",
    "FRENCH, windows-1252",
    "GERMAN, ISO-8859-1",
    "SPANISH, ISO-8859-1",
    "JAPANESE, Shift_JIS",
    "JAPANESE, EUC-JP",
    "KOREAN, EUC-KR",
    "CHINESE, GB18030",
    "TAIWANESE, Big5"
  })
  void readsWhatHasNoLabel(String language, String charset) {
    String text = "<p>" + sentence(language) + "</p>";
    byte[] bytes = text.getBytes(Charset.forName(charset));
    assertThat(CharacterSet.decode(bytes, "text/html")).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "RUSSIAN, windows-1251, iso-8859-1",
    "RUSSIAN, windows-1251, koi8-r",
    "RUSSIAN, KOI8-R, windows-1251",
    "ARABIC, windows-1256, windows-1252",
    "ARABIC, windows-1256, windows-1251",
    "GREEK, ISO-8859-7, iso-8859-1",
    "HEBREW, windows-1255, iso-8859-1",
    "JAPANESE, Shift_JIS, iso-8859-1",
    "JAPANESE, EUC-JP, shift_jis",
    "KOREAN, EUC-KR, windows-1252",
    "CHINESE, GB18030, iso-8859-1",
    "TAIWANESE, Big5, windows-1252",
    "FRENCH, windows-1252, windows-1251",
    "GERMAN, windows-1252, shift_jis"
  })
  void theBytesAreBelievedBeforeALabelThatMakesThemIllegible(
      String language, String charset, String label) {
    String page = page(label, sentence(language));
    byte[] bytes = page.getBytes(Charset.forName(charset));
    assertThat(CharacterSet.decode(bytes, "text/html; charset=" + label)).isEqualTo(page);
  }

  @ParameterizedTest
  @CsvSource({"utf-8", "iso-8859-1", "windows-1251", "no-such-set", "shift_jis"})
  void validUtf8IsReadAsSuchWhateverItsLabel(String label) {
    for (String sentence : SENTENCES.values()) {
      String page = page(label, sentence);
      assertThat(CharacterSet.decode(page.getBytes(StandardCharsets.UTF_8), null)).isEqualTo(page);
    }
  }

  @Test
  void damageInUtf8IsMarkedAndTheRestKept() {
    String text = sentence("RUSSIAN");
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    bytes[40] = (byte) 0xFF;
    String read = CharacterSet.decode(bytes, null);
    assertThat(read).contains("\ufffd").endsWith(text.substring(30));
  }

  @Test
  void aMarkBeforeTheTextIsBelievedFirst() {
    String text = sentence("POLISH");
    byte[] little = ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE);
    byte[] big = ("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE);
    byte[] utf8 = ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
    for (byte[] bytes : new byte[][] {little, big, utf8}) {
      assertThat(CharacterSet.decode(bytes, "text/html; charset=iso-8859-1")).isEqualTo(text);
    }
  }

  @Test
  void aFewSignsOfLatin1AreNoReasonToGuess() {
    String text =
        "Caf\u00e9 prices rose 3 % last year, says the caf\u00e9 owners' guild. \u00a9 Oster Bay";
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    assertThat(CharacterSet.decode(bytes, null)).isEqualTo(text);
    assertThat(CharacterSet.decode(bytes, "text/html; charset=utf-8")).isEqualTo(text);
  }

  @Test
  void bytesOfNoTextAtAllAreReadSomehow() {
    byte[] bytes = new byte[100_000];
    new java.util.Random(7).nextBytes(bytes);
    for (String label : new String[] {"utf-8", "utf-16", "euc-jp", "iso-2022-jp", "x-nonsense"}) {
      assertThat(CharacterSet.decode(bytes, "text/html; charset=" + label)).isNotEmpty();
    }
    assertThat(CharacterSet.decode(new byte[0], null)).isEmpty();
    assertThat(CharacterSet.decode(new byte[] {(byte) 0xE2}, null)).hasSize(1);
  }
}
