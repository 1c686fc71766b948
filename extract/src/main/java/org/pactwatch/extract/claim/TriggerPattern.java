package org.pactwatch.extract.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.extract.text.Token;

/** A pattern of words that makes a trigger; the first word is an index key. */
final class TriggerPattern {
  private static final int GAP = 5;

  private final Act act;
  private final Trigger.Frame frame;
  private final boolean pastIsBase;
  private final List<Map<String, Inflection.Form>> words = new ArrayList<>();
  private final List<Boolean> gapBefore = new ArrayList<>();

  TriggerPattern(String act, String frame, String written) {
    this.act = Act.valueOf(act);
    this.frame = Trigger.Frame.valueOf(frame.toUpperCase(Locale.ROOT));
    this.pastIsBase = written.matches("\\^(\\w+)\\(\\1,.*");
    boolean gap = false;
    for (String word : written.split(" ")) {
      if (word.equals("...")) {
        gap = true;
      } else {
        words.add(forms(word));
        gapBefore.add(gap);
        gap = false;
      }
    }
  }

  private static Map<String, Inflection.Form> forms(String word) {
    if (word.startsWith("^")) {
      return Inflection.forms(word.substring(1));
    }
    Map<String, Inflection.Form> forms = new LinkedHashMap<>();
    for (String form : word.split("\\|")) {
      forms.put(form, Inflection.Form.NONE);
    }
    return forms;
  }

  Set<String> firstWords() {
    return words.get(0).keySet();
  }

  /** The trigger that begins at a token, or null. */
  @org.jspecify.annotations.Nullable
  Trigger match(Sentence sentence, int first) {
    int at = first;
    for (int i = 1; i < words.size(); i++) {
      at = next(sentence, at + 1, i);
      if (at < 0) {
        return null;
      }
    }
    Inflection.Form form = words.get(0).get(sentence.token(first).lower());
    if (form == Inflection.Form.BASE && pastIsBase && isParticiple(sentence, first)) {
      form = Inflection.Form.PAST;
    }
    return form == null || isNoun(sentence, first, form)
        ? null
        : new Trigger(act, frame, form, first, at + 1);
  }

  /** "a promise of help": the word is a noun here, and no verb. */
  private static boolean isNoun(Sentence sentence, int at, Inflection.Form form) {
    boolean ambiguous = form == Inflection.Form.BASE || form == Inflection.Form.THIRD_PERSON;
    String tag = sentence.token(at).tag();
    if (tag.equals("NOUN")
        && at > 0
        && at + 1 < sentence.size()
        && isBetweenNounAndObject(sentence, at)) {
      return false;
    }
    return ambiguous && !sentence.titleCase() && !tag.equals("VERB") && !tag.equals("AUX");
  }

  /** "the rulers scrap five agreements": no noun stands between a plural and an article. */
  private static boolean isBetweenNounAndObject(Sentence sentence, int at) {
    Token before = sentence.token(at - 1);
    Token after = sentence.token(at + 1);
    boolean plural =
        before.tag().equals("NOUN") && before.lower().endsWith("s") || before.tag().equals("PROPN");
    return plural && after.tag().matches("DET|NUM|PRON");
  }

  /** "have been put on hold": after a form of "be" or "have" a verb like "put" is a participle. */
  private static boolean isParticiple(Sentence sentence, int at) {
    for (int i = at - 1; i >= Math.max(0, at - 2); i--) {
      Token before = sentence.token(i);
      if (Phrases.isBe(before) || before.is("has", "have", "had")) {
        return true;
      }
      if (!before.tag().equals("ADV")) {
        return false;
      }
    }
    return false;
  }

  private int next(Sentence sentence, int from, int word) {
    int reach = gapBefore.get(word) ? from + GAP : from;
    for (int i = from; i <= reach && i < sentence.size(); i++) {
      if (words.get(word).containsKey(sentence.token(i).lower())) {
        return i;
      }
    }
    return -1;
  }
}
