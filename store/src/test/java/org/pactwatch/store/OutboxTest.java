package org.pactwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pactwatch.model.Change;
import org.pactwatch.model.Stage;

class OutboxTest extends StoreCase {
  @BeforeEach
  void takeTwo() {
    take(News.article("a", "2025-09-18").claim("PK SA", Stage.SIGNED, "2025-09-17", null));
    clock("2026-06-10T12:05:00Z");
    take(News.article("b", "2025-12-02").claim("PK SA", Stage.RATIFIED, "2025-12-01", null));
  }

  @Test
  void changesAreSentInOrderAndThenWaitNoMore() {
    assertThat(store.outbox().waiting().changes()).isEqualTo(2);
    assertThat(store.outbox().waiting().since()).hasValue(NOW);
    List<Change> sent = new ArrayList<>();
    assertThat(store.outbox().relay(1, sent::addAll)).isEqualTo(1);
    assertThat(store.outbox().relay(10, sent::addAll)).isEqualTo(1);
    assertThat(store.outbox().relay(10, sent::addAll)).isZero();
    assertThat(sent).extracting(Change::to).containsExactly(Stage.SIGNED, Stage.RATIFIED);
    assertThat(store.outbox().waiting()).isEqualTo(new Outbox.Waiting(0, Optional.empty()));
  }

  @Test
  void whatCouldNotBeSentWaitsOn() {
    assertThatThrownBy(
            () ->
                store
                    .outbox()
                    .relay(
                        10,
                        changes -> {
                          throw new IllegalStateException("the broker is away");
                        }))
        .hasMessage("the broker is away");
    assertThat(store.outbox().waiting().changes()).isEqualTo(2);
  }

  @Test
  void whileOneSendsNoOtherDoes() {
    List<Change> others = new ArrayList<>();
    int sent = store.outbox().relay(10, changes -> assertThat(relayElsewhere(others)).isZero());
    assertThat(sent).isEqualTo(2);
    assertThat(others).isEmpty();
  }

  /** On a connection of its own, as another process would. */
  private int relayElsewhere(List<Change> sent) {
    return CompletableFuture.supplyAsync(() -> store.outbox().relay(10, sent::addAll)).join();
  }
}
