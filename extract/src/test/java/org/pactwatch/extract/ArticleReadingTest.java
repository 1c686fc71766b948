package org.pactwatch.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactwatch.extract.person.PersonModelFile;
import org.pactwatch.extract.text.LanguageModels;
import org.pactwatch.model.Article;
import org.pactwatch.model.Mention;
import org.pactwatch.model.MentionType;
import org.pactwatch.model.Reading;

class ArticleReadingTest {
  private static final ArticleReading READING = new ArticleReading(LanguageModels.load());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u200f\u200e",
        "\ud83d\udca5 \ud83d",
        "وقعت قطر وكينيا اتفاقية دفاع مشترك في الدوحة.",
        "قطر اور پاکستان نے دوحہ میں دفاعی معاہدے پر دستخط کیے۔",
        "Россия и Белоруссия подписали договор о гарантиях безопасности.",
        "中国与所罗门群岛签署安全协议。",
        "\u0001\u0002\u0003 \u0000 control",
        "((((((\"\"\"\"'''''-----/////",
      })
  void readsAnyTextWithoutClaims(String text) {
    Reading reading = READING.read(TestArticles.article(null, text));
    assertThat(reading.claims()).isEmpty();
    assertThat(reading.mentions()).isEmpty();
    assertThat(reading.officials()).isEmpty();
  }

  @Test
  void readsASentenceOfAHundredThousandTokens() {
    Reading reading = READING.read(TestArticles.article(null, "pact ".repeat(100_000)));
    assertThat(reading.claims()).isEmpty();
  }

  @Test
  void mentionsOfAnAgreementAreJoinedToItsName() {
    Article article =
        TestArticles.article(
            "2026-05-20",
            "Oman and Kenya signed the Joint Coast Defence Agreement (JCDA) in Muscat on Monday.",
            "The pact lets Kenyan frigates refuel in Salalah. Trade talks will follow in June.",
            "The agreement was welcomed in Nairobi, where a fishing deal had been hoped for.");
    assertThat(READING.read(article).mentions())
        .filteredOn(m -> m.type() == MentionType.AGREEMENT)
        .allSatisfy(m -> assertThat(m.span().of(article.text())).isEqualTo(m.text()))
        .extracting(Mention::text, Mention::entity)
        .containsExactly(
            tuple("Joint Coast Defence Agreement (JCDA)", "Joint Coast Defence Agreement"),
            tuple("pact", "Joint Coast Defence Agreement"),
            tuple("agreement", "Joint Coast Defence Agreement"));
  }

  @Test
  void readsRandomCharactersWithoutFailing() {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      StringBuilder text = new StringBuilder("Qatar and Kenya signed ");
      for (int k = 0; k < 80; k++) {
        text.append(
            (char) (random.nextInt(10) == 0 ? random.nextInt(0xFFFF) : 32 + random.nextInt(95)));
      }
      Article article = TestArticles.article("2026-05-20", text.toString());
      assertThat(READING.read(article).mentions())
          .allSatisfy(m -> assertThat(m.span().of(article.text())).isEqualTo(m.text()));
    }
  }

  @Test
  void threadsShareOneReader() throws Exception {
    Article article =
        TestArticles.article("2026-05-20", "Oman and Kenya signed a defence pact on Monday.");
    Reading expected = READING.read(article);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Reading>> tasks = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        tasks.add(() -> READING.read(article));
      }
      for (Future<Reading> reading : threads.invokeAll(tasks)) {
        assertThat(reading.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void theModelThatIsAskedForNamesIsPartOfWhatMadeAReading() {
    Reading reading = READING.read(TestArticles.article(null, "Nothing happened."));
    assertThat(reading.extractor())
        .isEqualTo(READING.extractor())
        .endsWith(" " + PersonModelFile.installed().version());
  }
}
