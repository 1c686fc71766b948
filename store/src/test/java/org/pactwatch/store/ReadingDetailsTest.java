package org.pactwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.pactwatch.model.Provision;
import org.pactwatch.model.Stage;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.query.ReadingDetails;

class ReadingDetailsTest extends StoreCase {

  private final Database database = TestDatabase.empty();

  @Test
  void whatAClaimSaysThatAPactContainsIsListedOnceForHoweverManyStatesItSupports() {
    take(
        News.article("a", "2025-09-18")
            .claim(
                new News.Draft("PK SA", Stage.SIGNED, "2025-09-17", "mutual defence pact")
                    .provisions(Provision.CONSULTATION)),
        News.article("b", "2026-05-18")
            .claim(
                new News.Draft("PK SA + QA TR", Stage.PROPOSED, null, "mutual defence pact")
                    .provisions(Provision.CONSULTATION)));

    assertThat(new ReadingDetails(database).provisions(onlyPact().id()))
        .extracting(ReadingDetails.Contained::provision, c -> c.evidence().title())
        .containsExactly(
            tuple(Provision.CONSULTATION, "About a"), tuple(Provision.CONSULTATION, "About b"));
  }
}
