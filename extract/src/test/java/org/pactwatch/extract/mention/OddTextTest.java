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
}
