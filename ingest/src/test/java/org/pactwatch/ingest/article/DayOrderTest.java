package org.pactwatch.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pactwatch.ingest.text.DateText;

class DayOrderTest {
  private static final LocalDate LATEST = LocalDate.of(2026, 11, 30);

  private static LocalDate day(
      String figures, String lang, @Nullable String url, List<LocalDate> known, String text) {
    Document page = Jsoup.parse("<html lang='" + lang + "'><body>" + text + "</body></html>");
    DayOrder order = new DayOrder(page, url == null ? null : URI.create(url), known, LATEST);
    DateText.Parsed date = DateText.parse(figures, order.isMonthFirst()).orElseThrow();
    return order.settled(date).day();
  }

  @Test
  void aKnownDayDecidesBeforeAnythingElse() {
    List<LocalDate> feed = List.of(LocalDate.of(2026, 3, 6));
    assertThat(day("5/3/2026", "en-US", null, feed, "")).isEqualTo(LocalDate.of(2026, 3, 5));
    assertThat(day("3/5/2026", "de", null, feed, "")).isEqualTo(LocalDate.of(2026, 3, 5));
  }

  @Test
  void otherFiguresOfThePageDecideBeforeItsLanguage() {
    String days = "since 23/04/2011 and 14/02/2020, not 05/06/2020";
    assertThat(day("3/5/2026", "en-US", null, List.of(), days)).isEqualTo(LocalDate.of(2026, 5, 3));
    assertThat(day("3/5/2026", "fr", null, List.of(), "since 04/23/2011"))
        .isEqualTo(LocalDate.of(2026, 3, 5));
  }

  @Test
  void theLanguageAndTheCountryDecideWhereNothingElseDoes() {
    assertThat(day("3/5/2026", "en-US", null, List.of(), "")).isEqualTo(LocalDate.of(2026, 3, 5));
    assertThat(day("3/5/2026", "es", null, List.of(), "")).isEqualTo(LocalDate.of(2026, 5, 3));
    assertThat(day("3/5/2026", "en", "https://daily.example.za/n", List.of(), ""))
        .isEqualTo(LocalDate.of(2026, 5, 3));
  }

  @Test
  void aReadingInTheFutureGivesWayToTheOther() {
    assertThat(day("5/12/2026", "de", null, List.of(), "")).isEqualTo(LocalDate.of(2026, 5, 12));
    assertThat(day("12/5/2026", "en-US", null, List.of(), "")).isEqualTo(LocalDate.of(2026, 5, 12));
  }

  @Test
  void figuresThatCanBeReadInOneWayOnlyStayAsTheyAre() {
    assertThat(day("23/4/2026", "en-US", null, List.of(), "since 04/23/2011"))
        .isEqualTo(LocalDate.of(2026, 4, 23));
  }
}
