package org.pactwatch.alert.settings;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pactwatch.alert.fact.Words;
import org.pactwatch.alert.rule.Conditions;
import org.pactwatch.alert.rule.PartyTerms;
import org.pactwatch.alert.rule.Rule;
import org.pactwatch.model.AlertKind;
import org.pactwatch.model.PactKind;
import org.pactwatch.model.Party;
import org.pactwatch.model.Stage;

/**
 * A rule in the words of whoever wants it, so that it can be shown and changed as it was written.
 * Immutable. What is empty or null asks for nothing, or takes what is usual.
 *
 * @param name its name
 * @param when the kinds of facts, such as {@code new-pact}
 * @param parties countries, organisations, regions and watch lists, of which one is a party
 * @param together such terms, of each of which one is a party
 * @param kinds the kinds of pacts
 * @param stages the stages
 * @param confidence the least confidence, 0 to 1, or null for the usual one
 * @param sources the least number of independent sources, or null
 * @param speakers words of which one is in the speaker's office
 * @param channels the channels that are told; empty for all
 * @param repeat after which time it is told again, such as {@code 1d}, or null for never
 */
public record SaidRule(
    String name,
    List<String> when,
    List<String> parties,
    List<String> together,
    List<String> kinds,
    List<String> stages,
    @Nullable Double confidence,
    @Nullable Integer sources,
    List<String> speakers,
    List<String> channels,
    @Nullable String repeat) {
  private static final Duration OFTENEST = Duration.ofMinutes(1);

  public SaidRule {
    name = name.strip();
    when = cleaned(when);
    parties = cleaned(parties);
    together = cleaned(together);
    kinds = cleaned(kinds);
    stages = cleaned(stages);
    speakers = cleaned(speakers);
    channels = cleaned(channels);
    repeat = repeat == null || repeat.isBlank() ? null : repeat.strip();
  }

  private static List<String> cleaned(@Nullable List<String> terms) {
    return terms == null
        ? List.of()
        : terms.stream().map(String::strip).filter(t -> !t.isEmpty()).distinct().toList();
  }

  /** One that asks for a kind of fact alone. */
  static SaidRule about(AlertKind kind) {
    String word = Words.of(kind);
    return new SaidRule(
        word,
        List.of(word),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        List.of(),
        List.of(),
        null);
  }

  static SaidRule read(Entry entry) {
    SaidRule said =
        new SaidRule(
            entry.needed("name"),
            entry.texts("when"),
            entry.texts("parties"),
            entry.texts("together"),
            entry.texts("kinds"),
            entry.texts("stages"),
            entry.has("confidence") ? entry.number("confidence", 0) : null,
            entry.has("sources") ? entry.whole("sources", 0) : null,
            entry.texts("speakers"),
            entry.texts("channels"),
            entry.text("repeat").orElse(null));
    entry.close();
    return said;
  }

  /**
   * The rule that is meant.
   *
   * @throws IllegalArgumentException if it makes no sense; the message is one line that names the
   *     key and the cause
   */
  public Rule rule(RuleBasis basis) {
    PartyTerms terms = new PartyTerms(basis.watchLists());
    List<AlertKind> kindsOfFacts = each("when", when, w -> Words.read(AlertKind.class, w));
    Set<Party> some = new HashSet<>();
    each("parties", parties, terms::parties).forEach(some::addAll);
    Conditions conditions =
        new Conditions(
            some,
            each("together", together, terms::parties),
            Set.copyOf(each("kinds", kinds, k -> Words.read(PactKind.class, k))),
            Set.copyOf(each("stages", stages, s -> Words.read(Stage.class, s))),
            Objects.requireNonNullElse(confidence, basis.confidence()),
            Objects.requireNonNullElse(sources, 0),
            speakers);
    Duration again =
        repeat == null ? null : each("repeat", List.of(repeat), SaidRule::often).get(0);
    each("speakers", speakers, SaidRule::printable);
    Set<String> known = basis.channelNames();
    for (String channel : channels) {
      if (!known.contains(channel)) {
        throw new IllegalArgumentException("there is no channel '" + channel + "'");
      }
    }
    return new Rule(
        name,
        kindsOfFacts.isEmpty() ? EnumSet.noneOf(AlertKind.class) : EnumSet.copyOf(kindsOfFacts),
        conditions,
        channels,
        again);
  }

  /** A message again every second would be read by nobody. */
  private static Duration often(String written) {
    Duration time = Scalars.time(written);
    if (time.compareTo(OFTENEST) < 0) {
      throw new IllegalArgumentException(written + " is less than a minute");
    }
    return time;
  }

  private static String printable(String word) {
    if (word.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a word holds a control character");
    }
    return word;
  }

  /** Why it makes no sense, in one line; null if it does. */
  public @Nullable String fault(RuleBasis basis) {
    try {
      return rule(basis).name().isEmpty() ? "name is missing" : null;
    } catch (IllegalArgumentException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static <T> List<T> each(String key, List<String> said, Function<String, T> reading) {
    return said.stream()
        .map(
            s -> {
              try {
                return reading.apply(s);
              } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(key + ": " + e.getMessage(), e);
              }
            })
        .toList();
  }
}
