package org.pactwatch.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Attribution;
import org.pactwatch.model.Change;
import org.pactwatch.model.ChangeId;
import org.pactwatch.model.ChangeKind;
import org.pactwatch.model.ChangeNature;
import org.pactwatch.model.Dispute;
import org.pactwatch.model.Modality;
import org.pactwatch.model.PactId;
import org.pactwatch.model.PactKind;
import org.pactwatch.model.PartialDate;
import org.pactwatch.model.Party;
import org.pactwatch.model.Regrouping;
import org.pactwatch.model.Stage;

/** Changes for the tests, made up. */
public final class Changes {
  /** When changes are recorded if nothing else is said. */
  public static final Instant NOW = Instant.parse("2026-03-05T12:00:00Z");

  private static int ids;

  private String id = "x" + ids++;
  private String pact = "p1";
  private ChangeKind kind;
  private ChangeNature nature = ChangeNature.WORLD_CHANGED;
  private SortedSet<Party> parties = parties("CA NO");
  private @Nullable SortedSet<Party> before;
  private @Nullable Stage from;
  private Stage to = Stage.SIGNED;
  private @Nullable PartialDate since = PartialDate.parse("2026-03-04");
  private Instant recordedAt = NOW;
  private @Nullable LocalDate published = LocalDate.parse("2026-03-05");
  private double confidence = 0.8;
  private int sources = 1;
  private boolean backfill;
  private @Nullable Party joining;
  private Modality modality = Modality.ASSERTED;
  private @Nullable Attribution speaker;
  private @Nullable Dispute dispute;
  private @Nullable Regrouping regrouped;
  private String name = "Arctic patrol pact";
  private String evidence = "It was signed\nin Tromsø.";

  private Changes(ChangeKind kind) {
    this.kind = kind;
  }

  public static Changes of(ChangeKind kind) {
    return new Changes(kind);
  }

  public static Changes newPact() {
    return of(ChangeKind.NEW_PACT);
  }

  public static Changes stage(Stage from, Stage to) {
    Changes c = of(ChangeKind.STAGE_CHANGED).to(to);
    c.from = from;
    return c;
  }

  public static SortedSet<Party> parties(String codes) {
    return Stream.of(codes.split(" "))
        .map(Party::new)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  public Changes id(String other) {
    id = other;
    return this;
  }

  public Changes pact(String other) {
    pact = other;
    return this;
  }

  public Changes as(ChangeNature other) {
    nature = other;
    return this;
  }

  public Changes between(String codes) {
    parties = parties(codes);
    return this;
  }

  public Changes before(String codes) {
    before = parties(codes);
    return this;
  }

  public Changes from(@Nullable Stage other) {
    from = other;
    return this;
  }

  public Changes to(Stage other) {
    to = other;
    return this;
  }

  public Changes since(@Nullable String other) {
    since = other == null ? null : PartialDate.parse(other);
    return this;
  }

  public Changes at(Instant other) {
    recordedAt = other;
    published = null;
    return this;
  }

  public Changes published(String day) {
    published = LocalDate.parse(day);
    return this;
  }

  public Changes sure(double other) {
    confidence = other;
    return this;
  }

  public Changes sources(int other) {
    sources = other;
    return this;
  }

  public Changes old() {
    backfill = true;
    return this;
  }

  public Changes joining(String code) {
    joining = new Party(code);
    return this;
  }

  public Changes modality(Modality other) {
    modality = other;
    return this;
  }

  public Changes by(String who, String role) {
    speaker = new Attribution(who, role, null);
    return this;
  }

  public Changes dispute(Dispute other) {
    dispute = other;
    return this;
  }

  public Changes regrouped(Regrouping.Kind how, String other) {
    regrouped = new Regrouping(how, new PactId(other));
    return this;
  }

  public Changes named(String other) {
    name = other;
    return this;
  }

  public Changes saying(String sentence) {
    evidence = sentence;
    return this;
  }

  public Change make() {
    return new Change(
        new ChangeId(id),
        new PactId(pact),
        kind,
        nature,
        name,
        parties,
        EnumSet.of(PactKind.MARITIME),
        from,
        to,
        since,
        recordedAt,
        null,
        evidence,
        "Pact signed",
        "https://example.org/pact",
        confidence,
        sources,
        backfill,
        joining,
        before,
        published,
        modality,
        speaker,
        dispute,
        regrouped);
  }
}
