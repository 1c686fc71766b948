package org.pactwatch.extract.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.model.BlockRole;
import org.pactwatch.model.Party;
import org.pactwatch.model.Provision;

/**
 * Tells what a pact is said to contain, from the sentences about it and the lists below them.
 * Immutable and thread-safe.
 */
final class ProvisionReader {
  private static final Pattern CONTAINING =
      Pattern.compile(
          ".*\\b(cover\\w*|includ\\w*|provid\\w*|foresee\\w*|contain\\w*|allow\\w*|let|lets|give\\w*|gave|oblig\\w*|commit\\w*|states?|envisag\\w*|focus\\w*|calls?"
              + " for|set(s|ting)? out|treated|regarded|considered|aim\\w*|permit\\w*|guide|under"
              + " which|meant|enabl\\w*|clause|govern\\w*)\\b.*");

  /** Of a sentence about the agreement itself less is asked. */
  private static final Pattern GOVERNING =
      Pattern.compile(
          CONTAINING.pattern()
              + "|.*\\b(will|would|promis\\w+|pledg\\w+|undertak\\w+|agree\\w*"
              + " to|can|may|on|under|says|for)\\b.*");

  /** The name of a series of agreements, which each of them is called by. */
  private static final Pattern SERIAL =
      Pattern.compile("(agreements|pacts|partnerships|treaties|accords|deals|texts)$");

  private static final Pattern ALL =
      Pattern.compile(
          "^(they|each|all|most|none)\\b|^(the |these |such |bilateral"
              + " )*(agreements|pacts|partnerships|treaties|accords|deals|texts|documents)\\b");

  /**
   * "does not oblige either side to …", "without any bases": what is denied in the same breath, up
   * to a word that turns ("not … but").
   */
  private static final Pattern DENIED =
      Pattern.compile(
          "\\b(not(?! only\\b)|n't|cannot|never|without|neither|no(?! (longer|more) )|"
              + "(stops?|stopped|falls?|fell) short of|rul(es?|ed) out|excludes?)\\b"
              + "(?:(?! (but|although|though|while|however|yet|instead|and it|which) ).){0,90}$");

  private record Rule(Provision provision, Pattern pattern) {}

  private final List<Rule> rules = new ArrayList<>();

  ProvisionReader() {
    for (String[] row : WordList.read("provisions.tsv", 2)) {
      rules.add(new Rule(Provision.valueOf(row[0]), Pattern.compile(row[1])));
    }
  }

  /** What is asked of one article, of whose sentences each is read once. For one thread. */
  final class OfArticle {
    private final List<SentenceView> views;
    private final Discourse discourse;
    private final Map<Integer, SentenceWords> read = new HashMap<>();

    private OfArticle(List<SentenceView> views, Discourse discourse) {
      this.views = views;
      this.discourse = discourse;
    }

    /** What the sentences that speak of the findings' agreement say that it contains. */
    Set<Provision> said(List<Finding> group) {
      Set<Provision> found = EnumSet.noneOf(Provision.class);
      Set<Party> parties = group.get(0).parties();
      boolean main = discourse.main().filter(a -> a.parties().equals(parties)).isPresent();
      Set<Integer> told = group.stream().map(Finding::sentence).collect(Collectors.toSet());
      boolean serial = group.stream().anyMatch(f -> SERIAL.matcher(f.name()).find());
      group.forEach(f -> found.addAll(in(KindReader.plain(f.name()))));
      for (int i = 0; i < views.size(); i++) {
        Set<Agreement> about = discourse.spoken().all(i);
        boolean meant = about.stream().anyMatch(a -> a.parties().equals(parties) && !a.isOther());
        boolean near = told.contains(i - 1) || told.contains(i - 2) || main;
        if (meant || told.contains(i)) {
          found.addAll(inSentence(i, GOVERNING));
        } else if (near && about.isEmpty()) {
          found.addAll(inSentence(i, CONTAINING));
        } else if (serial && isOfAll(views.get(i))) {
          found.addAll(inSentence(i, GOVERNING));
        }
      }
      return found;
    }

    private Set<Provision> inSentence(int index, Pattern telling) {
      SentenceWords sentence = read.computeIfAbsent(index, i -> words(views.get(i)));
      return sentence.provisions().isEmpty()
              || !sentence.listed() && !telling.matcher(sentence.words()).matches()
          ? Set.of()
          : sentence.provisions();
    }
  }

  /** A sentence's words, and what they name that a pact may contain. */
  private record SentenceWords(String words, boolean listed, Set<Provision> provisions) {}

  private SentenceWords words(SentenceView view) {
    Sentence s = view.sentence();
    String words = KindReader.plain(Phrases.plain(s, 0, s.size()));
    return new SentenceWords(words, s.block().role() == BlockRole.LIST_ITEM, in(words));
  }

  /** What is asked of an article with these sentences. */
  OfArticle of(List<SentenceView> views, Discourse discourse) {
    return new OfArticle(views, discourse);
  }

  /** "They promise weapons", "The partnerships provide for": what all of a series contain. */
  private static boolean isOfAll(SentenceView view) {
    return ALL.matcher(view.topic().words()).find() && view.actors().size() <= 1;
  }

  private Set<Provision> in(String words) {
    Set<Provision> provisions = EnumSet.noneOf(Provision.class);
    for (Rule rule : rules) {
      Matcher m = rule.pattern().matcher(words);
      boolean told = false;
      while (!told && m.find()) {
        told = !DENIED.matcher(words.substring(0, m.start())).find();
      }
      if (told) {
        provisions.add(rule.provision());
      }
    }
    return provisions;
  }
}
