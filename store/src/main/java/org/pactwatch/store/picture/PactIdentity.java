package org.pactwatch.store.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.ContentHash;
import org.pactwatch.model.PactId;
import org.pactwatch.model.Party;

/**
 * Tells which agreement each claim is about. A pure function of the claims that count: their order
 * and repetition make no difference.
 *
 * <ol>
 *   <li>A catalogue's number in brackets ("[ATOP 3180]") names one agreement and no other.
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
 *   <li>Where general claims tell of signings years apart, there are as many agreements.
 *   <li>What a reviewer has set apart is an agreement of its own, which also draws what bears its
 *       name; what a reviewer has merged is one, with the id and the parties of the pact it was
 *       merged into.
 * </ol>
 *
 * <p>The id is a hash of the parties and a key. The key is empty for the agreement without a
 * subject that was spoken of first (by day of publication), so that a pact that is first named
 * generally keeps its id when its proper name becomes known. The others' key is the label of the
 * claim that spoke of them first, the subject, or a hash of the statements that were set apart.
 */
public final class PactIdentity {

  private static final String GENERAL = "general";
  private static final String MAIN = "the main agreement of these parties";

  private final PartyPools.Pool pool;
  private final List<StandingClaim> claims;
  private final List<Cluster> setApart = new ArrayList<>();
  private final List<Cluster> clusters = new ArrayList<>();

  private PactIdentity(PartyPools.Pool pool, Collection<PactRuling> rulings) {
    this.pool = pool;
    List<StandingClaim> rest = new ArrayList<>(pool.claims());
    rest.sort(StandingClaim.ORDER);
    rulings.stream()
        .filter(r -> r.kind() == PactRuling.Kind.SPLIT)
        .sorted(Comparator.comparing(PactRuling::number).reversed())
        .forEach(r -> setApart(r, rest));
    this.claims = List.copyOf(rest);
  }

  private void setApart(PactRuling split, List<StandingClaim> rest) {
    List<StandingClaim> moved = rest.stream().filter(split::moves).toList();
    if (!moved.isEmpty()) {
      Cluster own = Cluster.setApart(split);
      moved.forEach(c -> own.name(c, label(c).year(), "set apart by " + split.reviewer()));
      setApart.add(own);
      rest.removeAll(moved);
    }
  }

  /** The instruments that the claims are about, by id, where no reviewer has ruled. */
  public static Map<PactId, Instrument> instruments(Collection<StandingClaim> claims) {
    return instruments(claims, List.of());
  }

  /**
   * The instruments that the claims are about, by id.
   *
   * @param rulings those that count
   */
  public static Map<PactId, Instrument> instruments(
      Collection<StandingClaim> claims, Collection<PactRuling> rulings) {
    Map<String, List<StandingClaim>> catalogued = new TreeMap<>();
    List<StandingClaim> others = new ArrayList<>();
    for (StandingClaim c : claims) {
      InstrumentLabel.reference(c.claim())
          .ifPresentOrElse(
              r -> catalogued.computeIfAbsent(r, k -> new ArrayList<>()).add(c),
              () -> others.add(c));
    }
    List<Instrument> found = new ArrayList<>();
    catalogued.forEach((reference, about) -> found.add(catalogued(reference, about)));
    for (Map.Entry<String, PartyPools.Pool> entry : PartyPools.of(others).entrySet()) {
      PartyPools.Pool pool = entry.getValue();
      keyed(new PactIdentity(pool, rulings).clusters())
          .forEach(
              (key, cluster) -> {
                PactId id = new PactId(ContentHash.of("pact", entry.getKey(), key));
                List<StandingClaim> about = cluster.claims();
                found.add(new Instrument(id, parties(pool, about), about, cluster.placed()));
              });
    }
    return MergedPacts.of(found, rulings);
  }

  /** A catalogue tells its agreements apart by their numbers. */
  private static Instrument catalogued(String reference, List<StandingClaim> about) {
    SortedSet<Party> parties =
        about.stream()
            .sorted(StandingClaim.ORDER)
            .filter(c -> !c.widens())
            .findFirst()
            .orElse(about.get(0))
            .claim()
            .parties();
    Map<ClaimId, String> placed = new HashMap<>();
    about.forEach(c -> placed.put(c.claim().id(), "its catalogue number: " + reference));
    PactId id = new PactId(ContentHash.of("pact", "catalogue", reference));
    return new Instrument(id, parties, about, placed);
  }

  /** What only others' joining is told of is a pact with them. */
  private static SortedSet<Party> parties(PartyPools.Pool pool, List<StandingClaim> about) {
    return about.stream().allMatch(pool::widensThis)
        ? about.get(0).claim().parties()
        : pool.parties();
  }

  private static Map<String, Cluster> keyed(List<Cluster> clusters) {
    List<Cluster> byFirst = new ArrayList<>(clusters);
    byFirst.sort(Comparator.comparing(Cluster::first, StandingClaim.ORDER));
    Map<String, Cluster> keyed = new LinkedHashMap<>();
    for (Cluster c : byFirst) {
      boolean main = c.canBeMain() && !keyed.containsKey("");
      keyed.put(main ? "" : c.label(), c);
    }
    return keyed;
  }

  private List<Cluster> clusters() {
    List<StandingClaim> direct = claims.stream().filter(c -> !pool.widensThis(c)).toList();
    List<StandingClaim> widening = claims.stream().filter(pool::widensThis).toList();
    List<StandingClaim> unnamed = nameProperly(direct);
    drawByName();
    clusters.addAll(setApart);
    attachGeneral(nameByYear(nameBySubject(unnamed)));
    widening.forEach(this::attachWidening);
    return clusters;
  }

  /**
   * What was set apart draws the agreements that bear its name and that it was not set apart from.
   */
  private void drawByName() {
    for (Cluster own : setApart) {
      for (Cluster named : List.copyOf(clusters)) {
        boolean sameName =
            named.named().stream().anyMatch(c -> label(c).isProper() && sharesName(own, label(c)));
        if (sameName && named.named().stream().noneMatch(own::isBarredTo)) {
          own.absorb(named);
          clusters.remove(named);
        }
      }
    }
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
        byRoot
            .computeIfAbsent(sets.root(i), r -> new Cluster(text, null))
            .name(c, label(c).year(), "its name: " + label(c).shown());
      }
    }
    clusters.addAll(byRoot.values());
    return rest;
  }

  private static Function<String, Integer> indexed(int i) {
    return token -> i;
  }

  private static Collection<String> tokens(InstrumentLabel label, Set<String> acronyms) {
    if (label.initials().stream().noneMatch(acronyms::contains)) {
      return label.tokens();
    }
    Set<String> tokens = new TreeSet<>(label.tokens());
    label.initials().stream()
        .filter(acronyms::contains)
        .forEach(a -> tokens.add(InstrumentLabel.token(a)));
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
      Optional<Cluster> earlier = subject == Subject.PRIOR ? concludedWhen(c) : Optional.empty();
      if (earlier.isPresent()) {
        earlier.get().attach(c, "an earlier one, of " + c.at());
        continue;
      }
      String why = "its subject: " + subject.name().toLowerCase(Locale.ROOT);
      List<Cluster> alike =
          proper.stream().filter(p -> speaksOf(p, subject) && !p.isBarredTo(c)).toList();
      if (alike.size() == 1) {
        alike.get(0).attach(c, why);
      } else {
        own.computeIfAbsent(subject, s -> new Cluster("subject " + s, s))
            .name(c, label(c).year(), why);
      }
    }
    clusters.addAll(own.values());
    return rest;
  }

  private Optional<Cluster> concludedWhen(StandingClaim c) {
    int year = c.at().earliest().getYear();
    return c.dated() && c.stage().isConcluded()
        ? clusters.stream().filter(k -> k.concludedIn(year) && !k.isBarredTo(c)).findFirst()
        : Optional.empty();
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
          .filter(k -> k.concludedIn(year) && !k.isBarredTo(c))
          .findFirst()
          .orElseGet(() -> own.computeIfAbsent(year, y -> new Cluster("year " + y, null)))
          .attach(c, "its year: " + year);
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
    List<StandingClaim> rest = signedApart(direct);
    Cluster main = new Cluster(GENERAL, null);
    rest.removeIf(c -> leftBehind(c, main));
    if (!main.isEmpty()) {
      // What was left behind when others were set apart is as good a home as what was set apart.
      main.promote();
      clusters.add(main);
    }
    List<Cluster> homes = List.copyOf(clusters);
    // Those that name a year come last, when it is known which agreement was concluded then.
    rest.sort(Comparator.comparing((StandingClaim c) -> label(c).year() != null));
    for (StandingClaim c : rest) {
      Optional<Cluster> home =
          concludedInItsYear(c, homes, main)
              .or(() -> homes.stream().filter(k -> k.admits(c, label(c).year())).min(nearest(c)));
      home.orElse(main).attach(c, home.isEmpty() ? MAIN : "the most alike in kind and time");
    }
    if (!main.isEmpty() && !clusters.contains(main)) {
      main.promote();
      clusters.add(main);
    }
  }

  /** Whether the claim stays where it was when another was set apart, and nothing else is there. */
  private boolean leftBehind(StandingClaim c, Cluster main) {
    boolean left =
        setApart.stream().anyMatch(k -> k.isBarredTo(c))
            && clusters.stream().noneMatch(k -> !k.isSetApart() && k.admits(c, label(c).year()));
    if (left) {
      main.attach(c, MAIN);
    }
    return left;
  }

  private Optional<Cluster> concludedInItsYear(StandingClaim c, List<Cluster> homes, Cluster main) {
    Integer year = label(c).year();
    return year == null
        ? Optional.empty()
        : Stream.concat(homes.stream(), Stream.of(main))
            .filter(k -> k.concludedIn(year) && !k.isBarredTo(c))
            .findFirst();
  }

  /**
   * Where general claims tell of signings years apart that no named agreement admits, there are as
   * many agreements; gives the claims that are still without one.
   */
  private List<StandingClaim> signedApart(List<StandingClaim> direct) {
    List<StandingClaim> rest = new ArrayList<>(direct);
    List<StandingClaim> signings =
        direct.stream()
            .filter(Cluster::tellsSigning)
            .filter(c -> clusters.stream().noneMatch(k -> k.admits(c, label(c).year())))
            .sorted(Comparator.comparing(StandingClaim::at).thenComparing(StandingClaim.ORDER))
            .toList();
    List<Cluster> apart = new ArrayList<>();
    StandingClaim last = null;
    for (StandingClaim c : signings) {
      if (last == null || Cluster.signedLongBefore(last, c)) {
        apart.add(new Cluster(GENERAL + " " + c.at().earliest().getYear(), null));
      }
      apart.get(apart.size() - 1).name(c, label(c).year(), "signed in " + c.at());
      last = c;
    }
    if (apart.size() > 1) {
      clusters.addAll(apart);
      rest.removeAll(signings);
    }
    return rest;
  }

  /** A joining never makes an agreement of its own: there must be something to join. */
  private void attachWidening(StandingClaim c) {
    InstrumentLabel label = label(c);
    List<Cluster> open = clusters.stream().filter(k -> !k.isBarredTo(c)).toList();
    (open.isEmpty() ? clusters : open)
        .stream()
            .min(
                Comparator.comparing((Cluster k) -> !sharesName(k, label))
                    .thenComparing(k -> !k.admits(c, label(c).year()))
                    .thenComparing(nearest(c)))
            .orElseThrow(() -> new IllegalStateException("nothing to join: " + c.claim().id()))
            .attach(
                c, (c.leaves() ? "left by " : "joined by ") + PartySets.key(c.claim().joining()));
  }

  private boolean sharesName(Cluster cluster, InstrumentLabel label) {
    return cluster.named().stream().anyMatch(n -> label(n).sameName(label));
  }

  private static Comparator<Cluster> nearest(StandingClaim c) {
    return Comparator.comparing((Cluster k) -> -k.kindsShared(c))
        .thenComparing(k -> k.distance(c))
        .thenComparing(Cluster::label);
  }

  private static InstrumentLabel label(StandingClaim claim) {
    return claim.label();
  }
}
