package org.pactwatch.model;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/** One example of each record, made up for the tests. */
final class Samples {
  static final String HEADLINE = "Norway and Canada sign Arctic patrol pact";
  static final String LINE =
      "Norway's Defence Minister Kari Lund said the pact with Canada was signed in Tromsø.";
  static final String TEXT = HEADLINE + "\n\n" + LINE;
  static final SortedSet<Party> PARTIES = new TreeSet<>(List.of(new Party("NO"), new Party("CA")));
  static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
  static final ClaimId CLAIM = new ClaimId("c1");

  private Samples() {}

  static Article article() {
    return new Article(
        new ArticleId("a1"),
        "r1",
        new SourceId("arctic-wire"),
        URI.create("https://example.org/2026/03/arctic-patrol"),
        HEADLINE,
        "The Arctic Wire",
        List.of("Ola Hansen"),
        published(),
        new PublicationDate(LocalDate.of(2026, 3, 5), null, "url"),
        "en",
        Verdict.ARTICLE,
        "one body of 1 paragraph",
        TEXT,
        List.of(
            new Block(BlockRole.HEADLINE, new Span(0, HEADLINE.length()), "/html/body/h1"),
            block()),
        "g1",
        "Reuters",
        new CaptureId("sha-256:00ff"),
        NOON,
        false,
        readWith());
  }

  static ReadWith readWith() {
    return new ReadWith("arctic-wire 2", List.of("authors"), "example.org 7");
  }

  static Article bareArticle() {
    return new Article(
        new ArticleId("a2"),
        "r1",
        new SourceId("folder"),
        null,
        null,
        null,
        List.of(),
        null,
        null,
        null,
        Verdict.STUB,
        "no text",
        "",
        List.of(),
        "g2",
        null,
        null,
        NOON,
        true);
  }

  static PublicationDate published() {
    return new PublicationDate(
        LocalDate.of(2026, 3, 4), OffsetDateTime.parse("2026-03-04T01:30:00+05:30"), "json-ld");
  }

  static Block block() {
    int start = HEADLINE.length() + 2;
    return new Block(BlockRole.PARAGRAPH, new Span(start, TEXT.length()), null);
  }

  static Evidence evidence() {
    return new Evidence(block().span(), LINE);
  }

  static Mention mention() {
    return new Mention(MentionType.COUNTRY, new Span(0, 6), "Norway", "NO");
  }

  static Official official() {
    return new Official("Kari Lund", "Defence Minister", new Party("NO"), null);
  }

  static Attribution attribution() {
    return new Attribution("Kari Lund", "Defence Minister", new Party("NO"));
  }

  static Claim claim() {
    return new Claim(
        CLAIM,
        "Arctic patrol pact",
        EnumSet.of(PactKind.MARITIME, PactKind.DEFENCE_COOPERATION),
        PARTIES,
        new TreeSet<>(List.of(new Party("CA"))),
        Stage.SIGNED,
        PartialDate.ofMonth(2026, 3),
        Modality.ASSERTED,
        attribution(),
        EnumSet.of(Provision.JOINT_EXERCISES, Provision.MARITIME),
        evidence(),
        List.of(new Evidence(new Span(0, HEADLINE.length()), HEADLINE)),
        0.75,
        "trigger: sign");
  }

  static Change change() {
    return new Change(
        new ChangeId("x1"),
        new PactId("p1"),
        ChangeKind.STAGE_CHANGED,
        ChangeNature.WORLD_CHANGED,
        "Arctic patrol pact",
        PARTIES,
        EnumSet.of(PactKind.MARITIME),
        Stage.AGREED,
        Stage.SIGNED,
        PartialDate.ofMonth(2026, 3),
        NOON,
        CLAIM,
        LINE,
        HEADLINE,
        "https://example.org/2026/03/arctic-patrol",
        0.75,
        2,
        false,
        null,
        PARTIES,
        LocalDate.of(2026, 3, 5),
        Modality.ASSERTED,
        attribution(),
        null,
        null);
  }

  static Alert alert() {
    return new Alert(
        "m1",
        "stage-changed:p1:SIGNED",
        "stage-changed",
        AlertKind.STAGE_CHANGED,
        AlertPhase.RAISED,
        change(),
        null,
        "moved",
        2,
        NOON,
        NOON);
  }

  /** The example whose golden file has this name. */
  static Object named(String name) {
    return Objects.requireNonNull(all().get(name), name);
  }

  /** Every record by the name of its golden file. */
  static Map<String, Object> all() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("Alert", alert());
    all.put("QuietSource", new QuietSource(new SourceId("s1"), "Example", NOON, "no news"));
    all.put("Article", article());
    all.put("Article-bare", bareArticle());
    all.put("ArticleId", new ArticleId("a1"));
    all.put("Attribution", attribution());
    all.put("Block", block());
    all.put("CaptureId", new CaptureId("sha-256:00ff"));
    all.put("Change", change());
    all.put("ChangeId", new ChangeId("x1"));
    all.put("Claim", claim());
    all.put("ClaimId", CLAIM);
    all.put("Decision-Accepted", new Decision.Accepted(CLAIM, "ada", NOON));
    all.put("Decision-Rejected", new Decision.Rejected(CLAIM, "ada", NOON, "no pact"));
    all.put(
        "Decision-Corrected",
        new Decision.Corrected(
            CLAIM,
            "ada",
            NOON,
            PARTIES,
            Stage.AGREED,
            PartialDate.ofDay(LocalDate.of(2026, 3, 4))));
    all.put("Decision-Undone", new Decision.Undone(CLAIM, "ada", NOON));
    all.put("Evidence", evidence());
    all.put("Mention", mention());
    all.put("Official", official());
    all.put("PactId", new PactId("p1"));
    all.put("PartialDate", PartialDate.ofYear(2018));
    all.put("Party", new Party("ARAB_LEAGUE"));
    all.put("PublicationDate", published());
    all.put("ReadWith", readWith());
    all.put(
        "Reading",
        new Reading(
            article(), "rules-1", List.of(mention()), List.of(official()), List.of(claim())));
    all.put("Regrouping", new Regrouping(Regrouping.Kind.MERGED, new PactId("p2")));
    all.put("SourceId", new SourceId("arctic-wire"));
    all.put("Span", new Span(0, 6));
    return all;
  }
}
