package org.pactwatch.extract.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.model.Party;

/**
 * Finds groups of states that are named as a whole ("the six Gulf states", "the Baltic states"):
 * each of their members is an actor. Immutable and thread-safe.
 */
final class StateGroups {
  private static final int LONGEST = 6;
  private static final String[] ENDS = {
    "states",
    "monarchies",
    "kingdoms",
    "countries",
    "nations",
    "members",
    "republics",
    "baltics",
    "neighbours",
    "nordics",
    "five",
    "four",
    "benelux",
    "juntas",
    "regimes",
    "governments",
    "group",
    "triangle",
    "sahel"
  };

  /** One of these is in every name of a group: most "states" and "countries" are in none. */
  private static final String[] KEYS = {
    "gulf",
    "gcc",
    "baltic",
    "baltics",
    "nordic",
    "nordics",
    "benelux",
    "low",
    "sahel",
    "sahelian",
    "visegrad",
    "caucasus",
    "asian",
    "weimar"
  };

  private record Group(List<Party> members, Pattern name) {}

  private final List<Group> groups = new ArrayList<>();

  StateGroups() {
    for (String[] row : WordList.read("groups.tsv", 2)) {
      List<Party> members = Arrays.stream(row[0].split(" ")).map(Party::new).toList();
      groups.add(new Group(members, Pattern.compile(row[1])));
    }
  }

  /** The members of the groups that a sentence names, each as an actor with the group's words. */
  List<Actor> in(Sentence s) {
    List<Actor> found = new ArrayList<>();
    int after = 0;
    for (int last = 0; last < s.size(); last++) {
      if (!s.token(last).is(ENDS) || !hasKey(s, Math.max(after, last - LONGEST + 1), last)) {
        continue;
      }
      for (int first = Math.max(after, last - LONGEST + 1); first <= last; first++) {
        List<Party> members = members(Phrases.plain(s, first, last + 1).trim());
        if (!members.isEmpty()) {
          int begin = first;
          int end = last + 1;
          members.forEach(p -> found.add(new Actor(p, begin, end, false, false)));
          after = end;
          break;
        }
      }
    }
    return found;
  }

  private static boolean hasKey(Sentence s, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (s.token(i).is(KEYS)) {
        return true;
      }
    }
    return false;
  }

  private List<Party> members(String words) {
    return groups.stream()
        .filter(g -> g.name().matcher(words).matches())
        .findFirst()
        .map(Group::members)
        .orElse(List.of());
  }
}
