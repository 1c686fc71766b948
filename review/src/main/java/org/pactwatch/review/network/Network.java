package org.pactwatch.review.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pactwatch.model.Party;
import org.pactwatch.store.query.PactView;

/**
 * Parties and the pacts between them. A pact of two is a line between them; one of more is a knot
 * with a line to each.
 *
 * @param parties the parties, in order
 * @param knots the pacts of more than two parties
 * @param lines the lines
 */
public record Network(List<Party> parties, List<PactView> knots, List<Line> lines) {

  /**
   * A line between two points.
   *
   * @param from the number of a point: parties first, then knots
   * @param to the number of the other
   * @param pact the pact it stands for
   * @param nth how many lines between the same points come before it
   * @param prospective whether it stands for joining that is only talked about
   */
  public record Line(int from, int to, PactView pact, int nth, boolean prospective) {}

  public Network {
    parties = List.copyOf(parties);
    knots = List.copyOf(knots);
    lines = List.copyOf(lines);
  }

  /** The network of some pacts. */
  public static Network of(Collection<PactView> pacts) {
    SortedSet<Party> all = new TreeSet<>();
    for (PactView p : pacts) {
      all.addAll(p.parties());
      all.addAll(p.joining());
    }
    List<Party> parties = List.copyOf(all);
    Map<Party, Integer> numbers = new TreeMap<>();
    parties.forEach(p -> numbers.put(p, numbers.size()));
    List<PactView> knots = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    Map<Long, Integer> between = new TreeMap<>();
    for (PactView p : pacts) {
      List<Party> members = List.copyOf(p.parties());
      SortedSet<Party> joining = new TreeSet<>(p.joining());
      joining.removeAll(p.parties());
      if (members.size() == 2 && joining.isEmpty()) {
        int from = numbers.getOrDefault(members.get(0), 0);
        int to = numbers.getOrDefault(members.get(1), 0);
        int nth = between.merge((long) from << 32 | to, 1, Integer::sum) - 1;
        lines.add(new Line(from, to, p, nth, false));
      } else {
        int knot = parties.size() + knots.size();
        knots.add(p);
        members.forEach(m -> lines.add(new Line(knot, numbers.getOrDefault(m, 0), p, 0, false)));
        joining.forEach(j -> lines.add(new Line(knot, numbers.getOrDefault(j, 0), p, 0, true)));
      }
    }
    return new Network(parties, knots, lines);
  }

  /** How many points there are: parties and knots. */
  public int points() {
    return parties.size() + knots.size();
  }

  /** How many lines end at each point. */
  public int[] degrees() {
    int[] degrees = new int[points()];
    for (Line line : lines) {
      degrees[line.from()]++;
      degrees[line.to()]++;
    }
    return degrees;
  }
}
