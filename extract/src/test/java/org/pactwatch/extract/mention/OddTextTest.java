package org.pactwatch.extract.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactwatch.extract.mention.Articles.mentions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OddTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "وقعت قطر وباكستان اتفاقية دفاع مشترك في الدوحة",
        "قطر اور پاکستان نے دوحہ میں دفاعی معاہدے پر دستخط کیے۔",
        "卡塔尔与巴基斯坦签署防务协议",
        "Россия и Белоруссия подписали договор о гарантиях безопасности.",
        "\u202eright to left\u202c and \u0001 control \u200b marks",
        "a lone \ud83d surrogate and \udc00 another, Minister \ud800 X",
        "... — -- - ' ’ 's ( ) \" “",
        "'s",
      })
  void foreign_scripts_and_broken_text_give_no_false_mentions(String text) {
    Mentions found = mentions(text);
    assertThat(found.actors()).isEmpty();
    assertThat(found.officials()).isEmpty();
  }

  @Test
  void a_very_long_sentence_is_read_to_its_end() {
    String text = "Qatar and General Abu Xyz of Pakistan and Minister Foo Bar, ".repeat(7_000);
    Mentions found = mentions(text);
    assertThat(found.actors()).hasSizeGreaterThan(13_000);
    assertThat(found.officials()).isNotEmpty();
  }

  /** Each of these took a minute where every office looked through all countries and people. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Foreign Minister Ali %s of Qatar spoke.",
        "Qatar's foreign minister spoke. Ali %s told reporters.",
        "Mr Ali %s and the premier met.",
      })
  void a_text_that_names_thousands_of_people_is_read_to_its_end(String pattern) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 6_000; i++) {
      text.append(pattern.formatted(name(i))).append(' ');
    }
    Mentions found = mentions(text.toString());
    assertThat(found.persons()).hasSizeGreaterThan(2_500);
    assertThat(found.persons().get(found.persons().size() - 1).name()).endsWith(name(5_999));
  }

  /** A name of its own for each number. */
  private static String name(int number) {
    StringBuilder name = new StringBuilder("B");
    for (int rest = number; name.length() < 5; rest /= 26) {
      name.append((char) ('a' + rest % 26));
    }
    return name.toString();
  }
}
