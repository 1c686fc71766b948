package org.pactwatch.ingest.text;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a label of a character set means on the web: browsers read the smaller sets as the larger
 * ones that contain them (WHATWG Encoding Standard, section 4.2).
 */
final class WebCharset {
  /** The web's default. */
  static final Charset DEFAULT = Charset.forName("windows-1252");

  private static final Map<String, String> LARGER =
      Map.ofEntries(
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("iso-8859-8-i", "windows-1255"),
          Map.entry("iso-8859-8", "windows-1255"),
          Map.entry("iso-8859-11", "x-windows-874"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("x-gbk", "GB18030"),
          Map.entry("big5", "Big5-HKSCS"),
          Map.entry("x-cp1251", "windows-1251"),
          Map.entry("x-mac-cyrillic", "x-MacCyrillic"),
          Map.entry("utf8", "UTF-8"));

  private WebCharset() {}

  /** The character set of a label; empty if there is none of the name. */
  static Optional<Charset> of(String label) {
    try {
      String name = larger(label);
      return Optional.of(Charset.forName(larger(Charset.forName(name).name())));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static String larger(String name) {
    return LARGER.getOrDefault(name.strip().toLowerCase(Locale.ROOT), name.strip());
  }
}
