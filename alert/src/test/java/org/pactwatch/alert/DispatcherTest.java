package org.pactwatch.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pactwatch.model.Alert;

class DispatcherTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-05T12:00:01Z"), ZoneOffset.UTC);

  private final MemoryLog log = new MemoryLog();
  private final List<String> sent = new ArrayList<>();

  @Test
  void aFactIsToldOnceHoweverOftenItComes() {
    Dispatcher dispatcher = dispatcher(a -> sent.add(a.key()));
    assertThat(dispatcher.dispatch(Changes.newPact().make())).hasSize(1);
    assertThat(dispatcher.dispatch(Changes.newPact().make())).isEmpty();
    assertThat(sent).containsExactly("new-pact:p1:x1");
    assertThat(log.kept).containsOnlyKeys("new-pact:p1:x1");
  }

  @Test
  void everyChannelIsTold() {
    Dispatcher dispatcher =
        dispatcher(a -> sent.add("one"), a -> sent.add("two"), new LogChannel());
    dispatcher.dispatch(Changes.stageChanged().make());
    assertThat(sent).containsExactly("one", "two");
  }

  @Test
  void whatAChannelDidNotTakeIsSentAgain() {
    List<Alert> failing = new ArrayList<>();
    Dispatcher dispatcher =
        dispatcher(
            a -> {
              failing.add(a);
              if (failing.size() == 1) {
                throw new IllegalStateException("receiver is down");
              }
            });
    assertThatIllegalStateException()
        .isThrownBy(() -> dispatcher.dispatch(Changes.newPact().make()));
    assertThat(log.kept).isEmpty();
    dispatcher.dispatch(Changes.newPact().make());
    assertThat(failing).hasSize(2);
    assertThat(log.kept).hasSize(1);
  }

  @Test
  void whatMeetsNoRuleIsNotTold() {
    assertThat(dispatcher(a -> sent.add(a.key())).dispatch(Changes.newPact().old().make()))
        .isEmpty();
    assertThat(sent).isEmpty();
  }

  private Dispatcher dispatcher(AlertChannel... channels) {
    return new Dispatcher(
        Dispatcher.standardRules(Threshold.STANDARD), log, List.of(channels), CLOCK);
  }

  private static final class MemoryLog implements AlertLog {
    private final Map<String, Alert> kept = new LinkedHashMap<>();

    @Override
    public boolean contains(String key) {
      return kept.containsKey(key);
    }

    @Override
    public boolean record(Alert alert) {
      return kept.putIfAbsent(alert.key(), alert) == null;
    }
  }
}
