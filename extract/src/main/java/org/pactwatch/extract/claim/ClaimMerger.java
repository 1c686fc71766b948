package org.pactwatch.extract.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pactwatch.extract.mention.Mentions;
import org.pactwatch.extract.text.TextAnalysis;
import org.pactwatch.model.Article;
import org.pactwatch.model.Attribution;
import org.pactwatch.model.Claim;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.ContentHash;
import org.pactwatch.model.Evidence;
import org.pactwatch.model.Modality;
import org.pactwatch.model.PactKind;
import org.pactwatch.model.PartialDate;
import org.pactwatch.model.Party;
import org.pactwatch.model.Precision;
import org.pactwatch.model.Stage;

/**
 * Merges the findings of an article to claims, one for each set of parties and stage. Immutable and
 * thread-safe.
 */
final class ClaimMerger {
  private record Key(SortedSet<Party> parties, Stage stage) {}

  private static final Pattern YEAR = Pattern.compile("\\b(of|from|since|in) (19|20)\\d\\d\\b");
  private static final Pattern OF_DEFENCE =
      Pattern.compile(
          "(?i)mentioned: .*\\b(defen[cs]e|military|security|intelligence|assistance|forces)\\b");

  private final KindReader kinds = new KindReader();
  private final ProvisionReader provisions = new ProvisionReader();
  private final StageDates dates = new StageDates();
  private final Attributions attributions = new Attributions();
  private final ConfidenceModel confidence = new ConfidenceModel();

  /**
   * A claim with what speaks for and against it.
   *
   * @param traits see {@link ClaimTraits}
   */
  record Weighed(Claim claim, List<String> traits) {}

  List<Weighed> merge(
      TextAnalysis analysis,
      List<SentenceView> views,
      Mentions mentions,
      List<Finding> findings,
      Discourse discourse) {
    Map<Key, List<Finding>> groups = new LinkedHashMap<>();
    List<Finding> kept = kept(views, findings);
    for (Finding f : kept) {
      groups.computeIfAbsent(new Key(f.parties(), f.stage()), k -> new ArrayList<>()).add(f);
    }
    ProvisionReader.OfArticle contents = provisions.of(views, discourse);
    List<Weighed> claims = new ArrayList<>();
    groups.forEach(
        (key, group) -> {
          List<Finding> others =
              kept.stream()
                  .filter(f -> f.stage() != key.stage() || !f.parties().equals(key.parties()))
                  .toList();
          List<String> traits = ClaimTraits.of(views, group, others);
          claims.add(
              new Weighed(claim(analysis, views, mentions, key, group, traits, contents), traits));
        });
    return claims;
  }

  /**
   * A mention in passing counts only where nothing else is said of the same parties; talks outweigh
   * wishes.
   */
  private static List<Finding> kept(List<SentenceView> views, List<Finding> findings) {
    Set<Set<Party>> told =
        findings.stream()
            .filter(f -> !f.background())
            .map(Finding::parties)
            .collect(Collectors.toSet());
    Set<Set<Party>> concluded =
        findings.stream()
            .filter(f -> !f.background())
            .filter(
                f ->
                    f.stage() == Stage.SIGNED
                        || f.stage() == Stage.IN_FORCE
                        || f.stage() == Stage.TERMINATED)
            .map(Finding::parties)
            .collect(Collectors.toSet());
    Set<Set<Party>> inTalks =
        findings.stream()
            .filter(f -> f.stage() == Stage.NEGOTIATING && f.joining().isEmpty())
            .map(Finding::parties)
            .collect(Collectors.toSet());
    Set<Set<Party>> ratified =
        findings.stream()
            .filter(f -> f.stage() == Stage.RATIFIED)
            .map(Finding::parties)
            .collect(Collectors.toSet());
    Set<Set<Party>> signed =
        findings.stream()
            .filter(f -> f.stage() == Stage.SIGNED && !f.background())
            .filter(f -> !views.get(f.sentence()).sentence().isHeading())
            .map(Finding::parties)
            .collect(Collectors.toSet());
    return findings.stream()
        .filter(f -> !isLoosely(views, f) || !signed.contains(f.parties()))
        .filter(f -> !isSignature(f) || !ratified.contains(f.parties()))
        .filter(
            f ->
                !f.background()
                    || !told.contains(f.parties())
                    || !concluded.contains(f.parties()) && isOwn(views, f))
        .filter(
            f ->
                f.stage() != Stage.PROPOSED
                    || !f.joining().isEmpty()
                    || !inTalks.contains(f.parties()))
        .toList();
  }

  /**
   * "their agreement of 1951", "the mutual defence treaty": a pact that is told of in its own
   * right, and not just "the accord" of which something else was told.
   */
  private static boolean isOwn(List<SentenceView> views, Finding f) {
    SentenceView view = views.get(f.sentence());
    return !view.sentence().isHeading()
        && (YEAR.matcher(view.topic().words()).find() || OF_DEFENCE.matcher(f.rule()).find());
  }

  /** "Leaders agree pact" in a headline, above a text that tells of the signing. */
  private static boolean isLoosely(List<SentenceView> views, Finding f) {
    return f.stage() == Stage.AGREED && views.get(f.sentence()).sentence().isHeading();
  }

  /** "The president will sign it": what parliament has approved is signed into law. */
  private static boolean isSignature(Finding f) {
    return f.stage() == Stage.NEGOTIATING
        && f.hedge() == Hedge.EXPECTED
        && f.rule().startsWith("SIGNED");
  }

  private Claim claim(
      TextAnalysis analysis,
      List<SentenceView> views,
      Mentions mentions,
      Key key,
      List<Finding> group,
      List<String> traits,
      ProvisionReader.OfArticle contents) {
    Article article = analysis.article();
    Finding best = group.stream().min(Comparator.comparingInt(f -> rank(views, f))).orElseThrow();
    PartialDate date = date(analysis, views, group);
    Attribution speaker =
        group.stream()
            .map(f -> attributions.of(views, mentions, f))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    SortedSet<Party> joining = new TreeSet<>();
    group.forEach(f -> joining.addAll(f.joining()));
    List<Evidence> further =
        group.stream()
            .filter(f -> f.sentence() != best.sentence())
            .map(f -> evidence(article, f))
            .distinct()
            .toList();
    Set<PactKind> kind = EnumSet.noneOf(PactKind.class);
    group.forEach(f -> kind.addAll(kinds.of(views.get(f.sentence()), f)));
    ClaimId id =
        new ClaimId(
            ContentHash.of(
                article.id().value(),
                article.revision(),
                key.parties().toString(),
                key.stage().name()));
    return new Claim(
        id,
        name(group),
        kind,
        key.parties(),
        joining,
        key.stage(),
        date,
        modality(best),
        speaker,
        contents.said(group),
        evidence(article, best),
        further,
        confidence.of(traits),
        best.rule());
  }

  private @Nullable PartialDate date(
      TextAnalysis analysis, List<SentenceView> views, List<Finding> group) {
    boolean news = group.stream().anyMatch(f -> StageDates.isNews(views, f));
    int opening =
        group.stream()
            .filter(f -> StageDates.isNews(views, f))
            .mapToInt(Finding::sentence)
            .filter(i -> !views.get(i).sentence().isHeading())
            .min()
            .orElse(-1);
    return group.stream()
        .flatMap(f -> told(analysis, views, f, news && f.sentence() != opening).stream())
        .max(Comparator.comparing(PartialDate::precision))
        .map(coarse -> news ? finer(analysis, views, group, coarse) : coarse)
        .or(
            () ->
                group.stream()
                    .map(f -> dates.ofTelling(analysis, views, f))
                    .filter(Objects::nonNull)
                    .findFirst())
        .or(() -> Optional.ofNullable(news ? dates.ofLead(analysis, views, group) : null))
        .orElse(null);
  }

  /** "will end the pact this month, it said on Thursday": of what is news, the telling's day. */
  private PartialDate finer(
      TextAnalysis analysis, List<SentenceView> views, List<Finding> group, PartialDate coarse) {
    return group.stream()
        .filter(f -> coarse.precision() != Precision.DAY && StageDates.isNews(views, f))
        .map(f -> dates.ofTelling(analysis, views, f))
        .filter(Objects::nonNull)
        .filter(day -> day.precision() == Precision.DAY && coarse.precision() == Precision.MONTH)
        .filter(day -> day.toString().startsWith(coarse.toString()))
        .findFirst()
        .orElse(coarse);
  }

  /**
   * The date that a finding's own sentence tells.
   *
   * @param inPassing whether another finding of the claim is what the article is written for
   */
  private Optional<PartialDate> told(
      TextAnalysis analysis, List<SentenceView> views, Finding finding, boolean inPassing) {
    return Optional.ofNullable(dates.of(analysis, views, finding))
        .filter(date -> !inPassing || !StageDates.isOld(analysis, date));
  }

  /** The fullest of the names in a claim's findings. */
  private static String name(List<Finding> group) {
    return group.stream()
        .map(Finding::name)
        .max(Comparator.comparingInt(Agreement::weight))
        .orElseThrow();
  }

  private static int rank(List<SentenceView> views, Finding f) {
    int heading = views.get(f.sentence()).sentence().isHeading() ? 1000 : 0;
    return heading + (f.background() ? 500 : 0) + f.sentence();
  }

  private static Evidence evidence(Article article, Finding f) {
    return new Evidence(f.evidence(), f.evidence().of(article.text()));
  }

  private static Modality modality(Finding f) {
    return switch (f.hedge()) {
      case REFUSED, NEGATED, DENIED -> Modality.DENIED;
      case POSSIBLE, WANTED, THREATENED -> Modality.POSSIBLE;
      case CONDITIONAL -> Modality.CONDITIONAL;
      case NONE, CERTAIN, REVERSED, EXPECTED, AGREED_TO -> Modality.ASSERTED;
    };
  }
}
