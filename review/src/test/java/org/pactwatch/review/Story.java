package org.pactwatch.review;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Article;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.Attribution;
import org.pactwatch.model.Block;
import org.pactwatch.model.BlockRole;
import org.pactwatch.model.CaptureId;
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

/** An article with claims, in few words. */
final class Story {
  private final String id;
  private final LocalDate published;
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();
  private final String title;
  private String url;
  private String site = "Harbour Post";
  private List<String> authors = List.of("Ada Reporter");
  private @Nullable String wire;
  private @Nullable Attribution speaker;
  private @Nullable String explanation;
  private double sureness = 0.82;

  private Story(String id, String day, String title) {
    this.id = id;
    this.published = LocalDate.parse(day);
    this.title = title;
    this.url = "https://news.example/" + id;
    block(BlockRole.HEADLINE, title);
    text.append('\n');
  }

  static Story of(String id, String day, String title) {
    return new Story(id, day, title);
  }

  Story at(String address) {
    url = address;
    return this;
  }

  Story by(String publisher, String author) {
    site = publisher;
    authors = List.of(author);
    wire = author;
    return this;
  }

  Story saidBy(String name, String role) {
    speaker = new Attribution(name, role, new Party("KE"));
    explanation = role;
    return this;
  }

  /** With claims of this confidence, if it is said before them or after. */
  Story sure(double confidence) {
    sureness = confidence;
    return this;
  }

  Story paragraph(String words) {
    block(BlockRole.PARAGRAPH, words);
    return this;
  }

  private int block(BlockRole role, String words) {
    int start = text.length();
    text.append(words);
    blocks.add(new Block(role, new Span(start, text.length()), null));
    text.append('\n');
    return start;
  }

  /** A paragraph whose sentence, one of its parts, makes a claim. */
  Story claim(
      String before, String sentence, String after, String parties, Stage stage, String date) {
    return claim(before, sentence, after, parties, stage, date, "defence pact");
  }

  Story claim(
      String before,
      String sentence,
      String after,
      String parties,
      Stage stage,
      String date,
      String name) {
    int start = block(BlockRole.PARAGRAPH, before + sentence + after) + before.length();
    claims.add(
        new Claim(
            claimId(parties, stage),
            name,
            Set.of(PactKind.DEFENCE_COOPERATION),
            codes(parties),
            new TreeSet<>(),
            stage,
            PartialDate.parse(date),
            Modality.ASSERTED,
            speaker,
            Set.of(),
            new Evidence(new Span(start, start + sentence.length()), sentence),
            List.of(),
            sureness,
            explanation));
    return this;
  }

  /** The id of the claim that the story makes about these parties and this stage. */
  ClaimId claimId(String parties, Stage stage) {
    return new ClaimId(ContentHash.of(id, codes(parties).toString(), stage.name()));
  }

  static TreeSet<Party> codes(String spaced) {
    return Stream.of(spaced.split(" "))
        .map(Party::new)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Reading reading() {
    String whole = text.toString();
    Article article =
        new Article(
            new ArticleId(id),
            ContentHash.of(whole),
            new SourceId("test"),
            URI.create(url),
            title,
            site,
            authors,
            new PublicationDate(published, null, "json-ld"),
            null,
            "en",
            Verdict.ARTICLE,
            "test",
            whole,
            blocks,
            id,
            wire,
            new CaptureId("capture-" + id),
            Instant.parse("2026-06-01T00:00:00Z"),
            false);
    List<Claim> said = claims.stream().map(c -> c.confidence() == sureness ? c : again(c)).toList();
    return new Reading(article, "test 1.0", List.of(), List.of(), said);
  }

  private Claim again(Claim c) {
    return new Claim(
        c.id(),
        c.name(),
        c.kinds(),
        c.parties(),
        c.joining(),
        c.stage(),
        c.date(),
        c.modality(),
        c.attribution(),
        c.provisions(),
        c.evidence(),
        c.furtherEvidence(),
        sureness,
        c.explanation());
  }
}
