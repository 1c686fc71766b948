package org.pactwatch.extract.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pactwatch.extract.mention.Mentions;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.extract.text.TextAnalysis;
import org.pactwatch.model.Claim;
import org.pactwatch.model.Mention;
import org.pactwatch.model.Party;

/**
 * Finds an article's claims: agreements and their parties, what is said to have been done about
 * them, merged to one claim for each set of parties and stage. Immutable and thread-safe.
 */
public final class ClaimFinder {
  private final SentenceReader reader = new SentenceReader();
  private final AgreementWords words = new AgreementWords();
  private final ClaimMerger merger = new ClaimMerger();

  /**
   * What was found in an article, each in the order of the text.
   *
   * @param claims what is said to have been done about agreements
   * @param agreements where agreements on security are named or referred to; the entity is the
   *     fullest name of the one that is meant, or null where that is not known
   */
  public record Found(List<Claim> claims, List<Mention> agreements) {
    public Found {
      claims = List.copyOf(claims);
      agreements = List.copyOf(agreements);
    }
  }

  /** Finds all claims of an article, and the mentions of the agreements that they are about. */
  public Found find(TextAnalysis analysis, Mentions mentions) {
    AgreementTrail trail = new AgreementTrail();
    List<Claim> claims =
        weigh(analysis, mentions, trail).stream().map(ClaimMerger.Weighed::claim).toList();
    return new Found(claims, trail.mentions());
  }

  /**
   * The claims of an article with the traits that their confidence is made of, for fitting it.
   *
   * @return each claim with its traits, in the order of the text
   */
  public Map<Claim, List<String>> traits(TextAnalysis analysis, Mentions mentions) {
    Map<Claim, List<String>> traits = new LinkedHashMap<>();
    weigh(analysis, mentions, new AgreementTrail()).forEach(w -> traits.put(w.claim(), w.traits()));
    return traits;
  }

  private List<ClaimMerger.Weighed> weigh(
      TextAnalysis analysis, Mentions mentions, AgreementTrail trail) {
    List<SentenceView> views = new ArrayList<>();
    for (Sentence sentence : analysis.sentences()) {
      views.add(SentenceView.of(analysis.article().text(), sentence, mentions));
    }
    if (views.stream().noneMatch(reader::mayClaim)) {
      return List.of();
    }
    long security = views.stream().filter(v -> isAboutSecurity(v.sentence())).count();
    long business = views.stream().filter(v -> isAboutBusiness(v.sentence())).count();
    boolean aboutSecurity = security >= 3;
    if (business >= 3 && business > 2 * security) {
      return List.of(); // firms fight wars and conclude pacts too, in the words of reporters
    }
    Map<Party, Long> counts = counts(views);
    Optional<Party> protagonist = protagonist(counts);
    boolean dominant = isDominated(counts);
    Discourse first = new Discourse(List.of(), aboutSecurity, protagonist, dominant);
    read(views, first, new AgreementTrail());
    Discourse second = new Discourse(first.agreements(), aboutSecurity, protagonist, dominant);
    List<Finding> findings = read(views, second, trail);
    return merger.merge(analysis, views, mentions, findings, second);
  }

  /** In how many sentences each country is named, those named first coming first. */
  private static Map<Party, Long> counts(List<SentenceView> views) {
    return views.stream()
        .flatMap(v -> v.actors().stream().map(Actor::party).distinct())
        .filter(Party::isCountry)
        .collect(Collectors.groupingBy(p -> p, LinkedHashMap::new, Collectors.counting()));
  }

  /** The country that most sentences name; of two, the one named first. */
  private static Optional<Party> protagonist(Map<Party, Long> counts) {
    return counts.entrySet().stream()
        .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
        .map(Map.Entry::getKey);
  }

  /** Whether one country is named twice as often as any other. */
  private static boolean isDominated(Map<Party, Long> counts) {
    List<Long> most = counts.values().stream().sorted(Comparator.reverseOrder()).toList();
    return most.size() < 2 || most.get(0) >= 2 * most.get(1);
  }

  private static boolean isAboutSecurity(Sentence sentence) {
    return sentence.tokens().stream()
        .anyMatch(
            t ->
                t.is("defence", "defense", "military", "troops", "nato", "armed", "soldiers")
                    || t.is("deterrence", "warheads", "army", "navy", "warships", "missiles"));
  }

  private boolean isAboutBusiness(Sentence sentence) {
    return sentence.tokens().stream().anyMatch(words::isFirm);
  }

  private List<Finding> read(List<SentenceView> views, Discourse discourse, AgreementTrail trail) {
    List<Finding> findings = new ArrayList<>();
    for (SentenceView view : views) {
      findings.addAll(reader.read(view, findings, discourse, trail));
    }
    return findings;
  }
}
