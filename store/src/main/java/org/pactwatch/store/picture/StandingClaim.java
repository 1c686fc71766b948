package org.pactwatch.store.picture;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.Claim;
import org.pactwatch.model.ContentHash;
import org.pactwatch.model.Modality;
import org.pactwatch.model.PartialDate;
import org.pactwatch.model.Party;
import org.pactwatch.model.Stage;

/**
 * A claim that counts: its reading is the article's current one, no reviewer has rejected it, and
 * where one has corrected it, it bears the corrected values. Immutable; what follows from it and is
 * asked for again and again is kept.
 */
public final class StandingClaim {

  private final Claim claim;
  private final ClaimSource source;
  private final boolean judged;
  private final String statement;
  private final SortedSet<Party> base;
  private final String partyKey;
  private final String baseKey;
  private final PartialDate at;
  private @Nullable InstrumentLabel label;

  /**
   * A claim that counts.
   *
   * @param claim the claim, corrections applied
   * @param source the article that makes it
   * @param judged whether a reviewer accepted or corrected it, which makes it certain
   * @param statement what the article states, over all its revisions and before any correction: a
   *     hash of the article, the parties, those that join, and the stage
   */
  public StandingClaim(Claim claim, ClaimSource source, boolean judged, String statement) {
    this.claim = claim;
    this.source = source;
    this.judged = judged;
    this.statement = statement;
    this.base = base(claim.parties(), claim.joining());
    this.partyKey = PartySets.key(claim.parties());
    this.baseKey = widens() ? PartySets.key(base) : partyKey;
    PartialDate date = claim.date();
    this.at = date == null ? PartialDate.ofDay(source.spokenOn()) : date;
  }

  /** A claim that bears its own values. */
  public StandingClaim(Claim claim, ClaimSource source, boolean judged) {
    this(claim, source, judged, statement(source.article(), claim));
  }

  /** The claim, corrections applied. */
  public Claim claim() {
    return claim;
  }

  /** The article that makes it. */
  public ClaimSource source() {
    return source;
  }

  /** Whether a reviewer accepted or corrected it, which makes it certain. */
  public boolean judged() {
    return judged;
  }

  /** What the article states, over all its revisions and before any correction. */
  public String statement() {
    return statement;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof StandingClaim o
            && judged == o.judged
            && claim.equals(o.claim)
            && source.equals(o.source)
            && statement.equals(o.statement));
  }

  /** By the claim's id alone, since all of a claim would take long and tells no more. */
  @Override
  public int hashCode() {
    return claim.id().hashCode();
  }

  @Override
  public String toString() {
    return "StandingClaim[" + claim + ", " + source + ", judged=" + judged + "]";
  }

  /** What its words say about which agreement it means. */
  InstrumentLabel label() {
    InstrumentLabel known = label;
    if (known == null) {
      known = InstrumentLabel.of(claim);
      label = known;
    }
    return known;
  }

  /** All parties as text. */
  String partyKey() {
    return partyKey;
  }

  /** {@link #base()} as text. */
  String baseKey() {
    return baseKey;
  }

  /** Names what an article states by a claim that is not corrected. */
  public static String statement(ArticleId article, Claim claim) {
    return ContentHash.of(
        "statement",
        article.value(),
        PartySets.key(claim.parties()),
        PartySets.key(claim.joining()),
        claim.stage().name());
  }

  /** By day of publication, then by id: the same order whatever the order of arrival. */
  public static final Comparator<StandingClaim> ORDER = StandingClaim::compare;

  // Lists are put in this order all the time: no chain of comparators, which would look up each
  // part by a function of its own.
  private static int compare(StandingClaim one, StandingClaim other) {
    int byDay = one.published().compareTo(other.published());
    if (byDay != 0) {
      return byDay;
    }
    int byId = one.claim.id().value().compareTo(other.claim.id().value());
    return byId != 0 ? byId : one.reading().compareTo(other.reading());
  }

  /** The article that makes the claim. */
  public ArticleId article() {
    return source.article();
  }

  /** The reading it is part of. */
  public String reading() {
    return source.reading();
  }

  /** The day the article was published, or fetched if it names none. */
  public LocalDate published() {
    return source.spokenOn();
  }

  /** The independent source behind the article. */
  public String syndicationGroup() {
    return source.syndicationGroup();
  }

  /** When the stage was reached: the claim's date, or the day of publication if it gives none. */
  public PartialDate at() {
    return at;
  }

  /** Whether the claim itself says when. */
  public boolean dated() {
    return claim.date() != null;
  }

  /** How far the claim says the pact has come. */
  public Stage stage() {
    return claim.stage();
  }

  /** Whether the claim refuses what it speaks of. */
  public boolean denies() {
    return claim.modality() == Modality.DENIED;
  }

  /** Whether the claim speaks of what could be and not of what is. */
  public boolean hypothetical() {
    return claim.modality() == Modality.POSSIBLE || claim.modality() == Modality.CONDITIONAL;
  }

  /** How sure the claim is, 0 to 1. */
  public double confidence() {
    return judged ? 1 : claim.confidence();
  }

  /**
   * The parties of the pact that others would join; all parties if the claim is about nobody
   * joining, or if joining leaves fewer than two (a state and the organisation it joins).
   */
  public SortedSet<Party> base() {
    return base;
  }

  /** As {@link #base()}, for a claim that need not stand. */
  public static SortedSet<Party> base(SortedSet<Party> parties, SortedSet<Party> joining) {
    if (joining.isEmpty()) {
      return parties;
    }
    SortedSet<Party> rest = new TreeSet<>(parties);
    rest.removeAll(joining);
    return rest.size() < 2 ? parties : Collections.unmodifiableSortedSet(rest);
  }

  /** Whether the claim is about parties joining, or leaving, a pact of at least two others. */
  public boolean widens() {
    return base.size() < claim.parties().size();
  }

  /**
   * Whether the claim tells that some parties leave a pact of others, which stands without them.
   */
  boolean leaves() {
    return widens()
        && (stage() == Stage.TERMINATED || stage() == Stage.SUSPENDED)
        && !denies()
        && !hypothetical();
  }

  /** The party sets by which the claim can be connected with others, at most two. */
  public SortedSet<String> keys() {
    SortedSet<String> keys = new TreeSet<>();
    keys.add(partyKey);
    keys.add(baseKey);
    return keys;
  }
}
