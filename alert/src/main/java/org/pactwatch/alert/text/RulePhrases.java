package org.pactwatch.alert.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.pactwatch.alert.fact.Words;
import org.pactwatch.alert.rule.PartyTerms;
import org.pactwatch.alert.settings.RuleBasis;
import org.pactwatch.alert.settings.SaidRule;
import org.pactwatch.model.AlertKind;
import org.pactwatch.model.Party;

/** What a rule asks for, in the words of people who have not read how rules are written. */
public final class RulePhrases {
  private static final int MOST_CODES = 12;

  private RulePhrases() {}

  /** When it is met: one or more of the kinds of facts. */
  public static String when(SaidRule rule) {
    return "When " + or(rule.when().stream().map(RulePhrases::fact).toList());
  }

  /**
   * On which conditions, each a line, with what its terms stand for; empty if there are none. None
   * concerns sources that are quiet.
   */
  public static List<String> conditions(SaidRule rule, RuleBasis basis) {
    List<String> lines = new ArrayList<>();
    String quiet = plain(Words.of(AlertKind.SOURCE_QUIET));
    if (rule.when().stream().allMatch(w -> plain(w).equals(quiet))) {
      return lines;
    }
    PartyTerms terms = new PartyTerms(basis.watchLists());
    if (!rule.parties().isEmpty()) {
      List<String> some = rule.parties().stream().map(t -> term(t, terms)).toList();
      lines.add(or(some) + " is a party, or may become one");
    }
    rule.together().forEach(t -> lines.add(term(t, terms) + " is a party, too"));
    if (!rule.kinds().isEmpty()) {
      lines.add("it is about " + or(rule.kinds().stream().map(RulePhrases::plain).toList()));
    }
    if (!rule.stages().isEmpty()) {
      lines.add("it is " + or(rule.stages().stream().map(RulePhrases::plain).toList()));
    }
    Double least = rule.confidence();
    double sure = least == null ? basis.confidence() : least;
    if (sure > 0) {
      lines.add("it is at least " + Math.round(sure * 100) + " % sure");
    }
    Integer sources = rule.sources();
    if (sources != null && sources > 1) {
      lines.add("at least " + sources + " independent sources tell of it");
    }
    if (!rule.speakers().isEmpty()) {
      lines.add("it is told on the word of someone whose office has " + or(rule.speakers()));
    }
    return lines;
  }

  /** Who is told. */
  public static String tells(SaidRule rule) {
    return rule.channels().isEmpty() ? "all channels" : String.join(", ", rule.channels());
  }

  /** How often again while it stands. */
  public static String again(SaidRule rule) {
    String repeat = rule.repeat();
    return repeat == null ? "once" : "again every " + repeat + " while it stands";
  }

  /** A kind of fact, such as {@code new-pact}, as something that happens. */
  public static String fact(String word) {
    AlertKind kind;
    try {
      kind = Words.read(AlertKind.class, word);
    } catch (IllegalArgumentException unknown) {
      return word;
    }
    return switch (kind) {
      case NEW_PACT -> "a pact not known before is mentioned";
      case STAGE_CHANGED -> "a known pact comes to another stage";
      case PARTY_JOINED -> "a party joins a known pact";
      case PARTY_LEFT -> "a party leaves a known pact";
      case PROSPECT -> "a party may join, or a renewal is talked about";
      case FIRST_PAIRING -> "two countries are named together by a pact for the first time";
      case CONTRADICTION -> "articles cannot all be right";
      case DENIAL -> "something is denied";
      case CORRECTION -> "something that was told is taken back";
      case SOURCE_QUIET -> "a source has gone quiet";
    };
  }

  /** A term, with the parties that it stands for if these are several. */
  private static String term(String term, PartyTerms terms) {
    Set<Party> parties;
    try {
      parties = terms.parties(term);
    } catch (IllegalArgumentException unknown) {
      return term;
    }
    if (parties.size() < 2) {
      return term;
    }
    return parties.size() > MOST_CODES
        ? term + " (" + parties.size() + " parties)"
        : term
            + " ("
            + parties.stream().map(Party::code).sorted().collect(Collectors.joining(" "))
            + ")";
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
  }

  private static String or(List<String> terms) {
    int last = terms.size() - 1;
    return last <= 0
        ? String.join("", terms)
        : String.join(", ", terms.subList(0, last)) + " or " + terms.get(last);
  }
}
