package org.pactwatch.ingest.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pactwatch.ingest.IngestDatabase;
import org.pactwatch.model.Article;
import org.pactwatch.model.BlockRole;

@SuppressWarnings("NullAway")
class TemplatesTest {
  private static final String LINE = "Get the evening briefing by letter";
  private static final String SENTENCE = "This text was first printed in the weekend supplement.";

  private final PostgresTemplates templates = new PostgresTemplates(IngestDatabase.get());

  private void learn(Article article) {
    templates.learn(article, article.id().value());
  }

  private void learn(String site, int from, int until, String... after) {
    for (int i = from; i < until; i++) {
      learn(SitePage.article(site, i, after));
    }
  }

  private Article cut(Article article) {
    return templates.cut(article, false);
  }

  @Test
  void aLineThatEndsManyDifferentArticlesIsCutFromLaterOnes() {
    learn("line.example", 0, 5, LINE);
    Article whole = SitePage.article("line.example", 5, LINE);
    Article read = cut(whole);
    assertThat(read.text()).isEqualTo(SitePage.article("line.example", 5).text());
    assertThat(read.revision()).isEqualTo(SitePage.article("line.example", 5).revision());
    assertThat(read.readWith().template()).isEqualTo("line.example 1");
    assertThat(read.blocks()).allSatisfy(b -> assertThat(b.span().of(read.text())).isNotBlank());
  }

  @Test
  void fourArticlesAreTooFewToTell() {
    learn("few.example", 0, 4, LINE);
    Article whole = SitePage.article("few.example", 4, LINE);
    assertThat(cut(whole)).isSameAs(whole);
  }

  @Test
  void whatStandsInASmallPartOfTheArticlesStays() {
    for (int i = 0; i < 40; i++) {
      learn(
          i % 8 == 0
              ? SitePage.article("rare.example", i, LINE)
              : SitePage.article("rare.example", i));
    }
    Article whole = SitePage.article("rare.example", 40, LINE);
    assertThat(cut(whole)).isSameAs(whole);
  }

  @Test
  void aSentenceNeedsMoreArticlesThanALine() {
    learn("sentence.example", 0, 7, SENTENCE);
    Article early = SitePage.article("sentence.example", 7, SENTENCE);
    assertThat(cut(early)).isSameAs(early);
    learn("sentence.example", 7, 8, SENTENCE);
    assertThat(cut(SitePage.article("sentence.example", 8, SENTENCE)).text())
        .doesNotContain(SENTENCE);
  }

  @Test
  void theBackgroundOfAStoryThatGoesOnStaysHoweverOftenItIsRepeated() {
    String background = "Barbaria and Dordoria signed their alliance treaty in the spring.";
    List<String> events = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      events.add(
          "A delegation from %s went to Barbaria and to Dordoria to see how the alliance fares."
              .formatted(SitePage.name(i + 200)));
    }
    for (int i = 0; i < 29; i++) {
      List<String> text = List.of(events.get(i), SitePage.name(i) + " was silent.", background);
      learn(SitePage.article("saga.example", "/" + i, "Alliance, part " + i, text));
    }
    Article next =
        SitePage.article("saga.example", "/29", "Alliance", List.of(events.get(29), background));
    assertThat(cut(next)).isSameAs(next);
  }

  @Test
  void oneStoryUnderManyAddressesTeachesOnce() {
    for (int i = 0; i < 20; i++) {
      Article copy = SitePage.article("copies.example", i, LINE);
      templates.learn(copy, "the same family");
    }
    assertThat(templates.current("copies.example").version()).isZero();
    assertThat(number("SELECT articles FROM ingest.template_site WHERE site = 'copies.example'"))
        .isEqualTo(1);
  }

  @Test
  void aLongParagraphIsNeverFurniture() {
    String paragraph = "The house of letters stands by the river and is open. ".repeat(6).strip();
    learn("long.example", 0, 20, paragraph);
    Article whole = SitePage.article("long.example", 20, paragraph);
    assertThat(cut(whole)).isSameAs(whole);
  }

  @Test
  void theSameLineInTheMiddleOfAnArticleStays() {
    learn("middle.example", 0, 6, LINE);
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      paragraphs.add(i == 8 ? LINE : "Paragraph %d tells of %s.".formatted(i, SitePage.name(i)));
    }
    Article whole = SitePage.article("middle.example", "/m", "Middle", paragraphs);
    assertThat(cut(whole)).isSameAs(whole);
  }

  @Test
  void nothingIsCutFromAnArticleThatWouldLoseMuchOfItsText() {
    learn("short.example", 0, 6, LINE);
    Article tiny =
        SitePage.article("short.example", "/t", "Tiny", List.of("It rains in " + "Kem.", LINE));
    assertThat(cut(tiny)).isSameAs(tiny);
  }

  @Test
  void aSubheadingStaysWithWhatItHeads() {
    for (int i = 0; i < 6; i++) {
      Article plain = SitePage.article("heads.example", i);
      List<String> paragraphs = new ArrayList<>(List.of(plain.body().split("\n", -1)));
      paragraphs.add(LINE);
      learn(
          SitePage.article(
              "heads.example", "/" + i, plain.title(), BlockRole.SUBHEADING, paragraphs));
    }
    Article plain = SitePage.article("heads.example", 9);
    List<String> last = new ArrayList<>(List.of(plain.body().split("\n", -1)));
    last.add(LINE);
    Article ends =
        SitePage.article("heads.example", "/9", plain.title(), BlockRole.SUBHEADING, last);
    assertThat(cut(ends).text()).doesNotContain(LINE);
  }

  @Test
  void anArticleIsAlwaysReadByTheVersionItWasFirstReadBy() {
    Article early = SitePage.article("pinned.example", 100, LINE);
    Article before = cut(early);
    learn("pinned.example", 0, 6, LINE);
    assertThat(templates.current("pinned.example").version()).isEqualTo(1);
    assertThat(cut(early)).isEqualTo(before).isSameAs(early);
    assertThat(cut(SitePage.article("pinned.example", 101, LINE)).text()).doesNotContain(LINE);
  }

  @Test
  void anArticleFromBeforeThereWereTemplatesIsReadWithoutOne() {
    learn("upgraded.example", 0, 6, LINE);
    Article old = SitePage.article("upgraded.example", 50, LINE);
    assertThat(templates.cut(old, true)).isSameAs(old);
    assertThat(templates.cut(old, false)).isSameAs(old);
  }

  @Test
  void whatIsNoLongerUsedIsForgottenButOldVersionsReadAsBefore() {
    learn("decay.example", 0, 6, LINE);
    Article cut = cut(SitePage.article("decay.example", 6, LINE));
    learn("decay.example", 7, 7 + Sightings.WINDOW);
    Template now = templates.current("decay.example");
    assertThat(now.furniture()).isEmpty();
    assertThat(now.version()).isEqualTo(2);
    assertThat(cut(SitePage.article("decay.example", 6, LINE))).isEqualTo(cut);
    assertThat(templates.at("decay.example", 1).cut(SitePage.article("decay.example", 6, LINE)))
        .isEqualTo(cut);
  }

  @Test
  void whatIsKeptOfASiteIsBounded() {
    for (int i = 0; i < 80; i++) {
      String[] lines = new String[12];
      for (int j = 0; j < lines.length; j++) {
        lines[j] = "Line %d of %s".formatted(j, SitePage.name(i));
      }
      learn(SitePage.article("bounded.example", i, lines));
    }
    assertThat(number("SELECT count(*) FROM ingest.template_block WHERE site = 'bounded.example'"))
        .isLessThanOrEqualTo(Sightings.WINDOW * 11);
    assertThat(number("SELECT count(*) FROM ingest.template_story WHERE site = 'bounded.example'"))
        .isEqualTo(Sightings.WINDOW);
  }

  @Test
  void learningTheSameInTheSameOrderGivesTheSameVersions() {
    learn("first.example", 0, 12, LINE, SENTENCE);
    learn("second.example", 0, 12, LINE, SENTENCE);
    assertThat(templates.current("first.example").furniture())
        .hasSize(2)
        .isEqualTo(templates.current("second.example").furniture());
    assertThat(templates.current("first.example").version())
        .isEqualTo(templates.current("second.example").version());
  }

  private static int number(String sql) {
    try (Connection connection = IngestDatabase.get().getConnection();
        PreparedStatement query = connection.prepareStatement(sql);
        ResultSet row = query.executeQuery()) {
      row.next();
      return row.getInt(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
