package org.pactwatch.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {
  @Test
  void faultsOfTheSurroundingsPassAlsoAsACause() {
    assertThat(Faults.pass(new TransientFailure("later", new IOException()))).isTrue();
    assertThat(Faults.pass(new IllegalStateException(new TimeoutException()))).isTrue();
    assertThat(Faults.pass(new RuntimeException(new SQLTransientConnectionException()))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"08006", "57P01", "40001", "53300", "58030"})
  void aDatabaseThatIsGoneOrBusyPasses(String state) {
    assertThat(Faults.pass(new RuntimeException(new SQLException("x", state)))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "22P02", "42P01"})
  void aStatementThatIsWrongStaysWrong(String state) {
    assertThat(Faults.pass(new SQLException("x", state))).isFalse();
  }

  @Test
  void faultsOfTheRecordStay() {
    assertThat(Faults.pass(new IllegalArgumentException("no"))).isFalse();
    assertThat(Faults.pass(new RecordTooLargeException())).isFalse();
    assertThat(Faults.pass(new SQLException())).isFalse();
  }

  @Test
  void waitsGrowToTheirLimit() {
    Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2));
    assertThat(backoff.after(1)).isBetween(Duration.ofMillis(75), Duration.ofMillis(100));
    assertThat(backoff.after(3)).isBetween(Duration.ofMillis(300), Duration.ofMillis(400));
    assertThat(backoff.after(1_000_000)).isBetween(Duration.ofMillis(1500), Duration.ofSeconds(2));
  }
}
