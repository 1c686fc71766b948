package org.pactwatch.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Article;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.Block;
import org.pactwatch.model.BlockRole;
import org.pactwatch.model.Claim;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.ContentHash;
import org.pactwatch.model.Evidence;
import org.pactwatch.model.Modality;
import org.pactwatch.model.PactKind;
import org.pactwatch.model.PartialDate;
import org.pactwatch.model.Party;
import org.pactwatch.model.Provision;
import org.pactwatch.model.PublicationDate;
import org.pactwatch.model.Reading;
import org.pactwatch.model.SourceId;
import org.pactwatch.model.Span;
import org.pactwatch.model.Stage;
import org.pactwatch.model.Verdict;
import org.pactwatch.store.ledger.Delivered;

/** Writes articles with claims for tests, in few words. */
public final class News {

  private final String name;
  private @Nullable LocalDate published;
  private @Nullable LocalDate modified;
  private Instant fetchedAt = Instant.parse("2026-06-01T00:00:00Z");
  private String group;
  private String extractor = "test 1.0";
  private String extra = "";
  private boolean backfill;
  private final List<Draft> drafts = new ArrayList<>();

  private News(String name) {
    this.name = name;
    this.group = name;
  }

  /** An article of this name, published on this day. */
  public static News article(String name, String day) {
    News news = new News(name);
    news.published = LocalDate.parse(day);
    return news;
  }

  /** An article that does not say when it was published. */
  public static News undated(String name, Instant fetchedAt) {
    News news = new News(name);
    news.fetchedAt = fetchedAt;
    return news;
  }

  public News modified(String day) {
    modified = LocalDate.parse(day);
    return this;
  }

  public News fetched(String instant) {
    fetchedAt = Instant.parse(instant);
    return this;
  }

  public News group(String syndicationGroup) {
    group = syndicationGroup;
    return this;
  }

  public News extractor(String version) {
    extractor = version;
    return this;
  }

  public News saying(String more) {
    extra = more;
    return this;
  }

  public News old() {
    backfill = true;
    return this;
  }

  /** Adds a claim; parties are codes separated by spaces, those that join after a plus. */
  public News claim(String parties, Stage stage, @Nullable String date, @Nullable String what) {
    return claim(new Draft(parties, stage, date, what));
  }

  public News claim(Draft draft) {
    drafts.add(draft);
    return this;
  }

  /** A claim before it is part of an article. */
  public static final class Draft {
    private final String parties;
    private final Stage stage;
    private final @Nullable String date;
    private final @Nullable String name;
    private Modality modality = Modality.ASSERTED;
    private Set<PactKind> kinds = Set.of();
    private Set<Provision> provisions = Set.of();
    private double confidence = 0.8;

    public Draft(String parties, Stage stage, @Nullable String date, @Nullable String name) {
      this.parties = parties;
      this.stage = stage;
      this.date = date;
      this.name = name;
    }

    public Draft as(Modality how) {
      modality = how;
      return this;
    }

    public Draft kinds(PactKind... of) {
      kinds = Set.of(of);
      return this;
    }

    public Draft provisions(Provision... of) {
      provisions = Set.of(of);
      return this;
    }

    public Draft sure(double c) {
      confidence = c;
      return this;
    }

    private String sentence() {
      return parties + " " + stage + " " + name + " " + date + ".";
    }

    private Claim claim(String article, String revision, int start) {
      String[] sides = parties.split(" \\+ ?");
      SortedSet<Party> joining = sides.length > 1 ? codes(sides[1]) : new TreeSet<>();
      SortedSet<Party> all = codes(sides[0]);
      all.addAll(joining);
      return new Claim(
          new ClaimId(ContentHash.of(article, revision, all.toString(), stage.name())),
          name,
          kinds,
          all,
          joining,
          stage,
          date == null ? null : PartialDate.parse(date),
          modality,
          null,
          provisions,
          new Evidence(new Span(start, start + sentence().length()), sentence()),
          List.of(),
          confidence,
          null);
    }
  }

  static SortedSet<Party> codes(String spaced) {
    return Stream.of(spaced.split(" "))
        .map(Party::new)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The reading of the article. */
  public Reading reading() {
    String headline = "About " + name;
    StringBuilder text = new StringBuilder(headline).append("\n\n");
    int start = text.length();
    List<Integer> starts = new ArrayList<>();
    for (Draft d : drafts) {
      starts.add(text.length());
      text.append(d.sentence()).append(' ');
    }
    text.append("End. ").append(extra);
    String revision = ContentHash.of(text.toString(), published + " " + modified);
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      claims.add(drafts.get(i).claim(name, revision, starts.get(i)));
    }
    return new Reading(
        article(text.toString(), revision, headline.length(), start),
        extractor,
        List.of(),
        List.of(),
        claims);
  }

  private Article article(String text, String revision, int headline, int body) {
    return new Article(
        new ArticleId(name),
        revision,
        new SourceId("test"),
        java.net.URI.create("https://news.example/" + name),
        "About " + name,
        "News Example",
        List.of(),
        date(published),
        date(modified),
        "en",
        Verdict.ARTICLE,
        "test",
        text,
        List.of(
            new Block(BlockRole.HEADLINE, new Span(0, headline), null),
            new Block(BlockRole.PARAGRAPH, new Span(body, text.length()), null)),
        group,
        null,
        null,
        fetchedAt,
        backfill);
  }

  private static @Nullable PublicationDate date(@Nullable LocalDate day) {
    return day == null
        ? null
        : new PublicationDate(day, day.atTime(9, 0).atOffset(ZoneOffset.ofHours(3)), "json-ld");
  }

  /** Readings at the offsets from this one on. */
  public static List<Delivered<Reading>> delivered(long offset, List<Reading> readings) {
    List<Delivered<Reading>> batch = new ArrayList<>();
    for (Reading r : readings) {
      batch.add(new Delivered<>("readings", 0, offset + batch.size(), r));
    }
    return batch;
  }
}
