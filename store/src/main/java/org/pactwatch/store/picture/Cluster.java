package org.pactwatch.store.picture;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.PactKind;
import org.pactwatch.model.Stage;

/** The claims of one pool that are held to be about one agreement, while they are gathered. */
final class Cluster {

  private static final int SAME_SIGNING_DAYS = 366;

  private final String label;
  private final @Nullable Subject subject;
  private final List<StandingClaim> named = new ArrayList<>();
  private final Set<Integer> years = new TreeSet<>();
  private final List<StandingClaim> attached = new ArrayList<>();

  Cluster(String label, @Nullable Subject subject) {
    this.label = label;
    this.subject = subject;
  }

  String label() {
    return label;
  }

  boolean hasSubject() {
    return subject != null;
  }

  void name(StandingClaim claim, @Nullable Integer year) {
    named.add(claim);
    if (year != null) {
      years.add(year);
    }
  }

  /** The claims that gave the agreement its name. */
  List<StandingClaim> named() {
    return named;
  }

  /** Adds a claim that came by likeness; it does not draw others. */
  void attach(StandingClaim claim) {
    attached.add(claim);
  }

  /** Lets the claims that came by likeness draw others, too. */
  void promote() {
    named.addAll(attached);
    attached.clear();
  }

  /** Whether any claim dates the agreement's conclusion. */
  boolean hasDatedConclusion() {
    return claims().stream().anyMatch(c -> c.dated() && c.stage().isConcluded());
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
    if (subject == Subject.PRIOR) {
      return false;
    }
    if (subject == Subject.MEMBERSHIP) {
      return general.claim().kinds().isEmpty() && general.claim().name() == null;
    }
    return kindsAgree(general) && !ofAnotherYear(general, year) && !signedAnotherTime(general);
  }

  private boolean kindsAgree(StandingClaim general) {
    Set<KindFamily> mine = KindFamily.of(kinds());
    Set<KindFamily> its = KindFamily.of(general.claim().kinds());
    return mine.isEmpty() || its.isEmpty() || its.stream().anyMatch(mine::contains);
  }

  /** Whether this agreement is called by a year, and the claim dates it to another one. */
  private boolean ofAnotherYear(StandingClaim general, @Nullable Integer year) {
    boolean named = year != null && !years.contains(year);
    boolean dated = tellsSigning(general) && !years.contains(general.at().earliest().getYear());
    return !years.isEmpty() && (named || dated);
  }

  private boolean signedAnotherTime(StandingClaim general) {
    List<StandingClaim> signings = named.stream().filter(Cluster::tellsSigning).toList();
    boolean farFromAll =
        tellsSigning(general)
            && !signings.isEmpty()
            && signings.stream().allMatch(s -> days(s, general) > SAME_SIGNING_DAYS);
    return farFromAll
        || named.stream().anyMatch(n -> stoodBefore(n, general) || stoodBefore(general, n));
  }

  /** Whether one was in force well before the other was signed. */
  private static boolean stoodBefore(StandingClaim one, StandingClaim other) {
    return one.dated()
        && (one.stage() == Stage.RATIFIED || one.stage() == Stage.IN_FORCE)
        && tellsSigning(other)
        && one.at().latest().plusDays(SAME_SIGNING_DAYS).isBefore(other.at().earliest());
  }

  private static boolean tellsSigning(StandingClaim c) {
    return c.stage() == Stage.SIGNED && c.dated();
  }

  private Set<PactKind> kinds() {
    Set<PactKind> kinds = EnumSet.noneOf(PactKind.class);
    named.forEach(c -> kinds.addAll(c.claim().kinds()));
    return kinds;
  }

  /** How many kinds are shared, as a part of all, in thousandths. */
  int kindsShared(StandingClaim general) {
    Set<PactKind> all = EnumSet.copyOf(kindsOr(general));
    all.addAll(kinds());
    long shared = kinds().stream().filter(general.claim().kinds()::contains).count();
    return (int) (1000 * shared / Math.max(1, all.size()));
  }

  private static Set<PactKind> kindsOr(StandingClaim general) {
    Set<PactKind> kinds = EnumSet.noneOf(PactKind.class);
    kinds.addAll(general.claim().kinds());
    return kinds;
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
    return claims().stream().anyMatch(c -> concludedIn(c, year));
  }

  static boolean concludedIn(StandingClaim c, int year) {
    return c.dated() && c.stage().isConcluded() && c.at().earliest().getYear() == year;
  }
}
