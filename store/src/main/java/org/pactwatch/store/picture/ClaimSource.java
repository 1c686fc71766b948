package org.pactwatch.store.picture;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Article;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.PublicationDate;
import org.pactwatch.model.Reading;

/**
 * Where a claim comes from.
 *
 * @param article the article
 * @param reading the reading of it
 * @param title its headline, or null
 * @param url its address, or null
 * @param spokenOn the day it was published, or fetched (in UTC) if it names none
 * @param syndicationGroup the independent source behind it
 * @param backfill whether it was taken as old news
 */
public record ClaimSource(
    ArticleId article,
    String reading,
    @Nullable String title,
    @Nullable String url,
    LocalDate spokenOn,
    String syndicationGroup,
    boolean backfill) {

  /** The source of a reading's claims. */
  public static ClaimSource of(Reading reading) {
    Article a = reading.article();
    return new ClaimSource(
        a.id(),
        reading.id(),
        a.title(),
        a.url() == null ? null : a.url().toString(),
        spokenOn(a),
        a.syndicationGroup(),
        a.backfill());
  }

  /** The same source of another reading's claims. */
  public ClaimSource of(String otherReading) {
    return new ClaimSource(article, otherReading, title, url, spokenOn, syndicationGroup, backfill);
  }

  /** The day on which undated claims of an article are placed. */
  public static LocalDate spokenOn(Article article) {
    PublicationDate published = article.published();
    return published == null
        ? article.fetchedAt().atZone(ZoneOffset.UTC).toLocalDate()
        : published.day();
  }
}
