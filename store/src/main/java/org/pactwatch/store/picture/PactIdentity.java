package org.pactwatch.store.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.pactwatch.model.ContentHash;
import org.pactwatch.model.PactId;

/**
 * Tells which agreement each claim is about. A pure function of the claims that count: their order
 * and repetition make no difference.
 *
 * <ol>
 *   <li>Claims are put together by parties ({@link PartyPools}: a joining belongs to the pact that
 *       is joined).
 *   <li>Among claims of one party set, those whose names share a proper word ("Shusha"), an
 *       acronym, or a name and its acronym ("SMDA") are about one agreement.
 *   <li>A name without proper words but with one subject ("visiting forces",
 *       "intelligence-sharing") means the agreement of that subject: the one properly named
 *       agreement that has it, or one of its own. Membership of an organisation is a subject, and
 *       so is being "an earlier" one.
 *   <li>A year in an otherwise general name ("the 1951 agreement") means the agreement concluded in
 *       that year; one of its own where all known conclusions are of other years.
 *   <li>All other names, and no name, are general: they mean the agreement whose kinds are most
 *       alike and then whose claims are nearest in time, unless all kinds are of other families or
 *       both tell of signings more than a year apart; then they mean the parties' main agreement.
 * </ol>
 *
 * <p>The id is a hash of the parties and a key. The key is empty for the agreement without a
 * subject that was spoken of first (by day of publication), so that a pact that is first named
 * generally keeps its id when its proper name becomes known. The others' key is the label of the
 * claim that spoke of them first, or the subject.
 */
public final class PactIdentity {

  private static final String GENERAL = "general";

  private final PartyPools.Pool pool;
  private final List<StandingClaim> claims;
  private final Map<StandingClaim, InstrumentLabel> labels = new LinkedHashMap<>();
  private final List<Cluster> clusters = new ArrayList<>();

  private PactIdentity(PartyPools.Pool pool) {
    this.pool = pool;
    this.claims = pool.claims().stream().sorted(StandingClaim.ORDER).toList();
    claims.forEach(c -> labels.put(c, InstrumentLabel.of(c.claim())));
  }

  /** The instruments that the claims are about, by id. */
  public static Map<PactId, Instrument> instruments(Collection<StandingClaim> claims) {
    Map<PactId, Instrument> result = new TreeMap<>(Comparator.comparing(PactId::value));
    for (Map.Entry<String, PartyPools.Pool> entry : PartyPools.of(claims).entrySet()) {
      PartyPools.Pool pool = entry.getValue();
      keyed(new PactIdentity(pool).clusters())
          .forEach(
              (key, cluster) -> {
                PactId id = new PactId(ContentHash.of("pact", entry.getKey(), key));
                result.put(id, new Instrument(id, pool.parties(), cluster.claims()));
              });
    }
    return result;
  }

  private static Map<String, Cluster> keyed(List<Cluster> clusters) {
    List<Cluster> byFirst = new ArrayList<>(clusters);
    byFirst.sort(Comparator.comparing((Cluster c) -> c.claims().get(0), StandingClaim.ORDER));
    Map<String, Cluster> keyed = new LinkedHashMap<>();
    for (Cluster c : byFirst) {
      boolean main = !c.hasSubject() && !keyed.containsKey("");
      keyed.put(main ? "" : c.label(), c);
    }
    return keyed;
  }

  private List<Cluster> clusters() {
    List<StandingClaim> direct = claims.stream().filter(c -> !pool.widensThis(c)).toList();
    List<StandingClaim> widening = claims.stream().filter(pool::widensThis).toList();
    attachGeneral(nameByYear(nameBySubject(nameProperly(direct))));
    widening.forEach(this::attachWidening);
    return clusters;
  }

  private List<StandingClaim> nameProperly(List<StandingClaim> direct) {
    Set<String> acronyms = new HashSet<>();
    direct.forEach(c -> acronyms.addAll(label(c).acronyms()));
    DisjointSets sets = new DisjointSets(direct.size());
    Map<String, Integer> firstWith = new HashMap<>();
    Map<Integer, Cluster> byRoot = new LinkedHashMap<>();
    List<StandingClaim> rest = new ArrayList<>();
    for (int i = 0; i < direct.size(); i++) {
      for (String token : tokens(label(direct.get(i)), acronyms)) {
        sets.join(i, firstWith.computeIfAbsent(token, indexed(i)));
      }
    }
    for (int i = 0; i < direct.size(); i++) {
      StandingClaim c = direct.get(i);
      if (tokens(label(c), acronyms).isEmpty()) {
        rest.add(c);
      } else {
        String text = label(direct.get(sets.root(i))).text();
        byRoot.computeIfAbsent(sets.root(i), r -> new Cluster(text, null)).name(c, label(c).year());
      }
    }
    clusters.addAll(byRoot.values());
    return rest;
  }

  private static Function<String, Integer> indexed(int i) {
    return token -> i;
  }

  private static Set<String> tokens(InstrumentLabel label, Set<String> acronyms) {
    Set<String> tokens = new TreeSet<>();
    label.proper().forEach(w -> tokens.add("word " + w));
    label.acronyms().forEach(a -> tokens.add("acronym " + a));
    label.initials().stream().filter(acronyms::contains).forEach(a -> tokens.add("acronym " + a));
    return tokens;
  }

  private List<StandingClaim> nameBySubject(List<StandingClaim> direct) {
    List<StandingClaim> rest = new ArrayList<>();
    Map<Subject, Cluster> own = new EnumMap<>(Subject.class);
    List<Cluster> proper = List.copyOf(clusters);
    for (StandingClaim c : direct) {
      Subject subject = label(c).subject();
      if (subject == null) {
        rest.add(c);
        continue;
      }
      List<Cluster> alike = proper.stream().filter(p -> speaksOf(p, subject)).toList();
      if (alike.size() == 1) {
        alike.get(0).attach(c);
      } else {
        own.computeIfAbsent(subject, s -> new Cluster("subject " + s, s)).name(c, label(c).year());
      }
    }
    clusters.addAll(own.values());
    return rest;
  }

  private boolean speaksOf(Cluster cluster, Subject subject) {
    return cluster.named().stream().anyMatch(c -> label(c).subject() == subject);
  }

  private List<StandingClaim> nameByYear(List<StandingClaim> direct) {
    List<StandingClaim> rest = new ArrayList<>();
    Map<Integer, Cluster> own = new TreeMap<>();
    for (StandingClaim c : direct) {
      Integer year = label(c).year();
      if (year == null || addsNothing(year, direct)) {
        rest.add(c);
        continue;
      }
      clusters.stream()
          .filter(k -> k.concludedIn(year))
          .findFirst()
          .orElseGet(() -> own.computeIfAbsent(year, y -> new Cluster("year " + y, null)))
          .attach(c);
    }
    own.values().forEach(Cluster::promote);
    clusters.addAll(own.values());
    return rest;
  }

  /** Whether no conclusion is dated, or a general claim dates it to the year. */
  private boolean addsNothing(int year, List<StandingClaim> direct) {
    List<StandingClaim> general = direct.stream().filter(c -> label(c).year() == null).toList();
    boolean dated =
        general.stream().anyMatch(c -> c.dated() && c.stage().isConcluded())
            || clusters.stream().anyMatch(Cluster::hasDatedConclusion);
    return !dated || general.stream().anyMatch(c -> Cluster.concludedIn(c, year));
  }

  private void attachGeneral(List<StandingClaim> direct) {
    Cluster main = new Cluster(GENERAL, null);
    List<Cluster> named = List.copyOf(clusters);
    for (StandingClaim c : direct) {
      named.stream()
          .filter(k -> k.admits(c, label(c).year()))
          .min(nearest(c))
          .orElse(main)
          .attach(c);
    }
    if (!main.claims().isEmpty()) {
      main.promote();
      clusters.add(main);
    }
  }

  /** A joining never makes an agreement of its own: there must be something to join. */
  private void attachWidening(StandingClaim c) {
    InstrumentLabel label = label(c);
    clusters.stream()
        .min(
            Comparator.comparing((Cluster k) -> !sharesName(k, label))
                .thenComparing(k -> !k.admits(c, label(c).year()))
                .thenComparing(nearest(c)))
        .orElseThrow(() -> new IllegalStateException("nothing to join: " + c.claim().id()))
        .attach(c);
  }

  private boolean sharesName(Cluster cluster, InstrumentLabel label) {
    return cluster.named().stream().anyMatch(n -> label(n).sameName(label));
  }

  private static Comparator<Cluster> nearest(StandingClaim c) {
    return Comparator.comparing((Cluster k) -> -k.kindsShared(c))
        .thenComparing(k -> k.distance(c))
        .thenComparing(Cluster::label);
  }

  private InstrumentLabel label(StandingClaim claim) {
    InstrumentLabel label = labels.get(claim);
    if (label == null) {
      throw new IllegalStateException("claim without label: " + claim.claim().id());
    }
    return label;
  }
}
