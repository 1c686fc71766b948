package org.pactwatch.alert;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Change;
import org.pactwatch.model.ChangeId;
import org.pactwatch.model.ChangeKind;
import org.pactwatch.model.ChangeNature;
import org.pactwatch.model.PactId;
import org.pactwatch.model.PactKind;
import org.pactwatch.model.PartialDate;
import org.pactwatch.model.Party;
import org.pactwatch.model.Stage;

/** Changes for the tests, made up. */
record Changes(
    ChangeKind kind,
    ChangeNature nature,
    @Nullable Stage from,
    @Nullable PartialDate since,
    double confidence,
    boolean backfill) {

  static Changes newPact() {
    return new Changes(
        ChangeKind.NEW_PACT,
        ChangeNature.WORLD_CHANGED,
        null,
        PartialDate.parse("2026-03"),
        0.8,
        false);
  }

  static Changes stageChanged() {
    return new Changes(
        ChangeKind.STAGE_CHANGED,
        ChangeNature.WORLD_CHANGED,
        Stage.AGREED,
        PartialDate.parse("2026-03-04"),
        0.8,
        false);
  }

  Changes as(ChangeNature other) {
    return new Changes(kind, other, from, since, confidence, backfill);
  }

  Changes since(@Nullable String other) {
    PartialDate date = other == null ? null : PartialDate.parse(other);
    return new Changes(kind, nature, from, date, confidence, backfill);
  }

  Changes from(Stage other) {
    return new Changes(kind, nature, other, since, confidence, backfill);
  }

  Changes sure(double other) {
    return new Changes(kind, nature, from, since, other, backfill);
  }

  Changes old() {
    return new Changes(kind, nature, from, since, confidence, true);
  }

  Change make() {
    return new Change(
        new ChangeId("x1"),
        new PactId("p1"),
        kind,
        nature,
        "Arctic patrol pact",
        new TreeSet<>(List.of(new Party("NO"), new Party("CA"), new Party("ARAB_LEAGUE"))),
        Set.of(PactKind.MARITIME),
        from,
        Stage.SIGNED,
        since,
        Instant.parse("2026-03-05T12:00:00Z"),
        null,
        "It was signed\nin Tromsø.",
        "Pact signed",
        "https://example.org/pact",
        confidence,
        2,
        backfill);
  }
}
