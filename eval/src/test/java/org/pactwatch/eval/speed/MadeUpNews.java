package org.pactwatch.eval.speed;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
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
import org.pactwatch.model.PublicationDate;
import org.pactwatch.model.Reading;
import org.pactwatch.model.SourceId;
import org.pactwatch.model.Span;
import org.pactwatch.model.Stage;
import org.pactwatch.model.Verdict;

/** News about many pacts, day after day; the same seed gives the same news. For one thread. */
public final class MadeUpNews {
  private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
  private static final int CLAIMS_PER_ARTICLE = 3;
  private static final int DAYS = 4000;
  private static final List<Stage> STAGES =
      List.of(
          Stage.PROPOSED,
          Stage.NEGOTIATING,
          Stage.SIGNED,
          Stage.SIGNED,
          Stage.RATIFIED,
          Stage.IN_FORCE);
  private static final List<String> NAMES =
      List.of("defence cooperation agreement", "Meridian Treaty", "Lagoon Pact", "Sierra Accord");

  private final Random random;
  private final List<Party> countries = new ArrayList<>();
  private final int pacts;
  private final int articles;
  private int written;

  /** The same seed gives the same news. */
  public MadeUpNews(long seed, int pacts, int claims) {
    this.random = new Random(seed);
    this.pacts = pacts;
    this.articles = Math.max(1, claims / CLAIMS_PER_ARTICLE);
    for (String code : Locale.getISOCountries()) {
      countries.add(new Party(code));
    }
  }

  public boolean hasMore() {
    return written < articles;
  }

  /** The next article, later than those before or of the same day. */
  public Reading next() {
    LocalDate day = FIRST.plusDays((long) written * DAYS / articles);
    String id = "article-" + written++;
    StringBuilder text = new StringBuilder("Ministers meet again\n\n");
    int body = text.length();
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < CLAIMS_PER_ARTICLE; i++) {
      claims.add(claim(id, day, text, i));
    }
    String written = text.toString().stripTrailing();
    return new Reading(article(id, day, written, body), "made-up 1", List.of(), List.of(), claims);
  }

  private Claim claim(String article, LocalDate day, StringBuilder text, int number) {
    int pact = random.nextInt(pacts);
    String name = NAMES.get(pact % NAMES.size());
    SortedSet<Party> parties = parties(pact / NAMES.size());
    Stage stage = STAGES.get(random.nextInt(STAGES.size()));
    String sentence =
        "The " + name + " between " + parties + " is at stage " + stage + ", officials said.";
    Evidence evidence =
        new Evidence(new Span(text.length(), text.length() + sentence.length()), sentence);
    text.append(sentence).append(' ');
    return new Claim(
        new ClaimId(ContentHash.of(article, String.valueOf(number))),
        name,
        Set.of(PactKind.values()[pact % PactKind.values().length]),
        parties,
        new TreeSet<>(),
        stage,
        stage == Stage.SIGNED ? PartialDate.ofDay(FIRST.plusDays(pact % DAYS)) : null,
        Modality.ASSERTED,
        null,
        Set.of(),
        evidence,
        List.of(),
        0.8,
        null);
  }

  /** A pair of countries for each number. */
  private SortedSet<Party> parties(int number) {
    int one = number % countries.size();
    int other = (one + 1 + number / countries.size()) % countries.size();
    return new TreeSet<>(List.of(countries.get(one), countries.get(other)));
  }

  private static Article article(String id, LocalDate day, String text, int body) {
    return new Article(
        new ArticleId(id),
        ContentHash.of(text),
        new SourceId("made-up"),
        URI.create("https://news.example/" + id),
        "Ministers meet again",
        "News Example",
        List.of(),
        new PublicationDate(day, null, "made up"),
        null,
        "en",
        Verdict.ARTICLE,
        "made up",
        text,
        List.of(new Block(BlockRole.PARAGRAPH, new Span(body, text.length()), null)),
        id,
        null,
        null,
        Instant.parse("2026-01-01T00:00:00Z"),
        true);
  }
}
