package org.pactwatch.store.picture;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.ContentHash;
import org.pactwatch.model.PactKind;
import org.pactwatch.model.Stage;

/** The claims of one pool that are held to be about one agreement, while they are gathered. */
final class Cluster {

  private static final int SAME_SIGNING_DAYS = 366;
  private static final int CONCLUSION_YEARS = 10;

  private final String label;
  private final @Nullable Subject subject;
  private final List<StandingClaim> named = new ArrayList<>();
  private final Set<PactKind> kinds = EnumSet.noneOf(PactKind.class);
  private final Set<Integer> years = new TreeSet<>();
  private final List<StandingClaim> attached = new ArrayList<>();
  private final Map<ClaimId, String> placed = new HashMap<>();
  private final @Nullable PactRuling split;

  Cluster(String label, @Nullable Subject subject) {
    this(label, subject, null);
  }

  private Cluster(String label, @Nullable Subject subject, @Nullable PactRuling split) {
    this.label = label;
    this.subject = subject;
    this.split = split;
  }

  /** The agreement that a reviewer set apart from others. */
  static Cluster setApart(PactRuling split) {
    return new Cluster("split " + ContentHash.of(String.join(" ", split.moved())), null, split);
  }

  String label() {
    return label;
  }

  /** Whether it can be the parties' main agreement, the one that is meant when nothing is said. */
  boolean canBeMain() {
    return subject == null && split == null;
  }

  boolean isSetApart() {
    return split != null;
  }

  /** Whether a reviewer has set the claim apart from this agreement. */
  boolean isBarredTo(StandingClaim claim) {
    return split != null && split.keeps(claim);
  }

  void name(StandingClaim claim, @Nullable Integer year, String why) {
    named.add(claim);
    kinds.addAll(claim.claim().kinds());
    placed.put(claim.claim().id(), why);
    if (year != null) {
      years.add(year);
    }
  }

  /** Why each claim is held to be about this agreement. */
  Map<ClaimId, String> placed() {
    return placed;
  }

  /** Takes all of another cluster's claims. */
  void absorb(Cluster other) {
    named.addAll(other.named);
    kinds.addAll(other.kinds);
    attached.addAll(other.attached);
    years.addAll(other.years);
    placed.putAll(other.placed);
  }

  /** The claims that gave the agreement its name. */
  List<StandingClaim> named() {
    return named;
  }

  /** Adds a claim that came by likeness; it does not draw others. */
  void attach(StandingClaim claim, String why) {
    attached.add(claim);
    placed.put(claim.claim().id(), why);
  }

  /** Lets the claims that came by likeness draw others, too. */
  void promote() {
    named.addAll(attached);
    attached.forEach(c -> kinds.addAll(c.claim().kinds()));
    attached.clear();
  }

  /** Whether any claim dates the agreement's conclusion. */
  boolean hasDatedConclusion() {
    return all().anyMatch(c -> c.dated() && c.stage().isConcluded());
  }

  private Stream<StandingClaim> all() {
    return Stream.concat(named.stream(), attached.stream());
  }

  boolean isEmpty() {
    return named.isEmpty() && attached.isEmpty();
  }

  /** The claim that spoke of it first; it must have one. */
  StandingClaim first() {
    return all().min(StandingClaim.ORDER).orElseThrow();
  }

  /** All claims, the earliest published first. */
  List<StandingClaim> claims() {
    List<StandingClaim> all = new ArrayList<>(named);
    all.addAll(attached);
    all.sort(StandingClaim.ORDER);
    return all;
  }

  /**
   * Whether nothing the general claim says stands against its being about this agreement.
   *
   * @param year the year in the claim's words for it, or null
   */
  boolean admits(StandingClaim general, @Nullable Integer year) {
    if (subject == Subject.PRIOR || isBarredTo(general)) {
      return false;
    }
    if (subject == Subject.MEMBERSHIP) {
      return general.claim().kinds().isEmpty() && general.claim().name() == null;
    }
    return kindsAgree(general) && !ofAnotherYear(general, year) && !signedAnotherTime(general);
  }

  private boolean kindsAgree(StandingClaim general) {
    Set<KindFamily> mine = KindFamily.of(kinds);
    Set<KindFamily> its = KindFamily.of(general.claim().kinds());
    return mine.isEmpty() || its.isEmpty() || its.stream().anyMatch(mine::contains);
  }

  /** Whether this agreement is called by a year, and the claim dates it to another one. */
  private boolean ofAnotherYear(StandingClaim general, @Nullable Integer year) {
    boolean named = year != null && !years.contains(year);
    boolean dated = tellsSigning(general) && !years.contains(general.at().earliest().getYear());
    return !years.isEmpty() && (named || dated || concludedLongAfter(general));
  }

  /** Whether the claim tells of a step before taking effect that comes years after the year. */
  private boolean concludedLongAfter(StandingClaim general) {
    return general.dated()
        && (general.stage() == Stage.AGREED || general.stage() == Stage.RATIFIED)
        && years.stream().allMatch(y -> general.at().earliest().getYear() - y > CONCLUSION_YEARS);
  }

  private boolean signedAnotherTime(StandingClaim general) {
    if (!general.dated()) {
      return false;
    }
    List<StandingClaim> signings = named.stream().filter(Cluster::tellsSigning).toList();
    boolean farFromAll =
        tellsSigning(general)
            && !signings.isEmpty()
            && signings.stream().allMatch(s -> days(s, general) > SAME_SIGNING_DAYS);
    return farFromAll
        || named.stream().anyMatch(n -> stoodBefore(n, general) || stoodBefore(general, n))
        || (!signings.isEmpty() && signings.stream().allMatch(s -> endedBefore(general, s)))
        || named.stream().anyMatch(n -> tellsSigning(general) && endedBefore(n, general));
  }

  /** Whether one was at an end before the other was signed. */
  private static boolean endedBefore(StandingClaim one, StandingClaim signing) {
    return one.dated()
        && one.stage() == Stage.TERMINATED
        && one.at().latest().isBefore(signing.at().earliest());
  }

  /** Whether one was in force well before the other was signed. */
  private static boolean stoodBefore(StandingClaim one, StandingClaim other) {
    return one.dated()
        && (one.stage() == Stage.RATIFIED || one.stage() == Stage.IN_FORCE)
        && tellsSigning(other)
        && one.at().latest().plusDays(SAME_SIGNING_DAYS).isBefore(other.at().earliest());
  }

  /** Whether two signings, the earlier one first, are too far apart to be one. */
  static boolean signedLongBefore(StandingClaim one, StandingClaim other) {
    return one.at().latest().plusDays(SAME_SIGNING_DAYS).isBefore(other.at().earliest());
  }

  static boolean tellsSigning(StandingClaim c) {
    return c.stage() == Stage.SIGNED && c.dated();
  }

  /** How many kinds are shared, as a part of all, in thousandths. */
  int kindsShared(StandingClaim general) {
    int shared = 0;
    for (PactKind kind : general.claim().kinds()) {
      shared += kinds.contains(kind) ? 1 : 0;
    }
    int all = kinds.size() + general.claim().kinds().size() - shared;
    return 1000 * shared / Math.max(1, all);
  }

  /** Days between the claim and the nearest that gave this agreement its name. */
  long distance(StandingClaim general) {
    return named.stream().mapToLong(n -> days(n, general)).min().orElse(Long.MAX_VALUE);
  }

  private static long days(StandingClaim one, StandingClaim other) {
    return Math.abs(ChronoUnit.DAYS.between(one.at().earliest(), other.at().earliest()));
  }

  /** Whether a claim dates the agreement's conclusion to the year. */
  boolean concludedIn(int year) {
    return all().anyMatch(c -> concludedIn(c, year));
  }

  static boolean concludedIn(StandingClaim c, int year) {
    return c.dated() && c.stage().isConcluded() && c.at().earliest().getYear() == year;
  }
}
