package org.pactwatch.extract.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.pactwatch.model.BlockRole;
import org.pactwatch.model.Provision;

/**
 * Tells what a pact is said to contain, from the sentences about it and the lists below them.
 * Immutable and thread-safe.
 */
final class ProvisionReader {
  private static final Pattern CONTAINING =
      Pattern.compile(
          ".*\\b(cover\\w*|includ\\w*|provid\\w*|foresee\\w*|contain\\w*|allow\\w*|let|lets|give\\w*|gave|oblig\\w*|commit\\w*|states?|"
              + "envisag\\w*|focus\\w*|calls? for|set(s|ting)? out|treated|regarded|considered|aim\\w*|permit\\w*|guide|under which|meant|enabl\\w*|clause|govern\\w*)\\b.*");

  private record Rule(Provision provision, Pattern pattern) {}

  private final List<Rule> rules = new ArrayList<>();

  ProvisionReader() {
    for (String[] row : WordList.read("provisions.tsv", 2)) {
      rules.add(new Rule(Provision.valueOf(row[0]), Pattern.compile(row[1])));
    }
  }

  Set<Provision> of(List<SentenceView> views, List<Finding> group) {
    Set<Provision> found = EnumSet.noneOf(Provision.class);
    for (Finding finding : group) {
      for (int i = finding.sentence(); i < Math.min(views.size(), finding.sentence() + 3); i++) {
        String words =
            KindReader.plain(
                Phrases.plain(views.get(i).sentence(), 0, views.get(i).sentence().size()));
        if (CONTAINING.matcher(words).matches()) {
          found.addAll(in(words));
          found.addAll(listBelow(views, i + 1));
        }
      }
    }
    return found;
  }

  private Set<Provision> listBelow(List<SentenceView> views, int from) {
    Set<Provision> found = EnumSet.noneOf(Provision.class);
    for (int i = from;
        i < views.size() && views.get(i).sentence().block().role() == BlockRole.LIST_ITEM;
        i++) {
      found.addAll(
          in(
              KindReader.plain(
                  Phrases.plain(views.get(i).sentence(), 0, views.get(i).sentence().size()))));
    }
    return found;
  }

  private Set<Provision> in(String words) {
    Set<Provision> provisions = EnumSet.noneOf(Provision.class);
    for (Rule rule : rules) {
      if (rule.pattern().matcher(words).find()) {
        provisions.add(rule.provision());
      }
    }
    return provisions;
  }
}
