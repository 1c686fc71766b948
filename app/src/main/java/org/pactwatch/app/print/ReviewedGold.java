package org.pactwatch.app.print;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Article;
import org.pactwatch.model.Attribution;
import org.pactwatch.model.Claim;
import org.pactwatch.model.Decision;
import org.pactwatch.model.Evidence;
import org.pactwatch.model.Mention;
import org.pactwatch.model.MentionType;
import org.pactwatch.model.PactKind;
import org.pactwatch.model.PartialDate;
import org.pactwatch.model.Party;
import org.pactwatch.model.Span;
import org.pactwatch.model.Stage;
import org.pactwatch.store.query.ClaimView;

/**
 * An article as reviewers left it, in the format of the annotation guidelines: gold to measure
 * readings on and to train with. What nobody has judged is optional, which counts neither way.
 *
 * @param id the article
 * @param url its address, if it has one
 * @param title the headline
 * @param published the day it bears
 * @param text the article, in which all passages stand
 * @param countries what the reading found, of which nobody was asked
 * @param organisations likewise
 * @param officials likewise
 * @param claims what was accepted, and what was corrected as it should be
 * @param optional claims that nobody has judged
 * @param rejected claims that are wrong
 * @param people the names in the passages of accepted claims, by where they stand in the text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewedGold(
    String id,
    @Nullable String url,
    @Nullable String title,
    @Nullable String published,
    String text,
    @JsonProperty("countries_optional") List<String> countries,
    @JsonProperty("organisations_optional") List<String> organisations,
    @JsonProperty("officials_optional") List<Named> officials,
    List<Said> claims,
    List<Said> optional,
    List<Said> rejected,
    List<Name> people) {

  /** Somebody named. */
  public record Named(String name) {}

  /** A name of a person in the text. */
  public record Name(int start, int end, String text) {}

  /** A claim. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Said(
      List<String> parties,
      @Nullable List<String> joining,
      Stage stage,
      @Nullable String name,
      List<String> kinds,
      List<String> provisions,
      @Nullable String date,
      @Nullable String by,
      List<String> evidence) {}

  /** An article with all claims of its current reading and what that mentions. */
  public static ReviewedGold of(Article article, List<Mention> mentions, List<ClaimView> views) {
    List<Said> right = new ArrayList<>();
    List<Said> open = new ArrayList<>();
    List<Said> wrong = new ArrayList<>();
    List<Claim> held = new ArrayList<>();
    for (ClaimView view : views) {
      Decision counting = view.counting();
      if (counting == null) {
        open.add(said(view.claim()));
      } else if (counting instanceof Decision.Rejected) {
        wrong.add(said(view.claim()));
      } else {
        held.add(view.claim());
        right.add(
            counting instanceof Decision.Corrected c
                ? corrected(view.claim(), c)
                : said(view.claim()));
      }
    }
    return new ReviewedGold(
        article.id().value(),
        article.url() == null ? null : article.url().toString(),
        article.title(),
        article.publication().map(p -> p.day().toString()).orElse(null),
        article.text(),
        entities(mentions, MentionType.COUNTRY),
        entities(mentions, MentionType.ORGANISATION),
        entities(mentions, MentionType.OFFICIAL).stream().map(Named::new).toList(),
        right,
        open,
        wrong,
        people(article.text(), mentions, held));
  }

  private static Said said(Claim claim) {
    return said(claim, claim.parties(), claim.stage(), claim.date(), claim.kinds(), claim.name());
  }

  private static Said corrected(Claim claim, Decision.Corrected right) {
    return said(
        claim,
        right.parties(),
        right.stage(),
        right.date(),
        right.kinds() == null ? claim.kinds() : right.kinds(),
        right.name() == null ? claim.name() : right.name());
  }

  private static Said said(
      Claim claim,
      SortedSet<Party> parties,
      Stage stage,
      @Nullable PartialDate date,
      Iterable<PactKind> kinds,
      @Nullable String name) {
    SortedSet<String> sorted = new TreeSet<>();
    kinds.forEach(kind -> sorted.add(kind.name()));
    Attribution by = claim.attribution();
    List<String> joining = codes(claim.joining());
    return new Said(
        codes(parties),
        joining.isEmpty() ? null : joining,
        stage,
        name,
        List.copyOf(sorted),
        claim.provisions().stream().map(Enum::name).sorted().toList(),
        date == null ? null : date.toString(),
        by == null ? null : by.name(),
        evidence(claim).map(Evidence::text).toList());
  }

  private static Stream<Evidence> evidence(Claim claim) {
    return Stream.concat(Stream.of(claim.evidence()), claim.furtherEvidence().stream());
  }

  private static List<String> codes(SortedSet<Party> parties) {
    return parties.stream().map(Party::code).toList();
  }

  private static List<String> entities(List<Mention> mentions, MentionType type) {
    SortedSet<String> entities = new TreeSet<>();
    for (Mention mention : mentions) {
      String entity = mention.entity();
      if (mention.type() == type && entity != null) {
        entities.add(entity);
      }
    }
    return List.copyOf(entities);
  }

  /** The officials whom the passages name, and those to whom claims are attributed. */
  private static List<Name> people(String text, List<Mention> mentions, List<Claim> held) {
    SortedSet<Span> spans =
        new TreeSet<>(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
    for (Claim claim : held) {
      for (Evidence passage : evidence(claim).toList()) {
        mentions.stream()
            .filter(m -> m.type() == MentionType.OFFICIAL && m.span().overlaps(passage.span()))
            .forEach(m -> spans.add(m.span()));
        speaker(text, claim, passage.span()).ifPresent(spans::add);
      }
    }
    List<Name> names = new ArrayList<>();
    int end = 0;
    for (Span span : spans) {
      if (span.start() >= end) {
        names.add(new Name(span.start(), span.end(), span.of(text)));
        end = span.end();
      }
    }
    return names;
  }

  private static Optional<Span> speaker(String text, Claim claim, Span passage) {
    Attribution by = claim.attribution();
    if (by == null) {
      return Optional.empty();
    }
    // As words of their own: "Li" does not stand in "Lithuania".
    Matcher named =
        Pattern.compile(
                "(?<![\\p{L}\\p{M}\\p{N}])" + Pattern.quote(by.name()) + "(?![\\p{L}\\p{M}\\p{N}])")
            .matcher(passage.of(text));
    return named.find()
        ? Optional.of(new Span(passage.start() + named.start(), passage.start() + named.end()))
        : Optional.empty();
  }

  /** A line of JSON. */
  public String line() {
    return Json.line(this);
  }
}
