package org.pactwatch.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactwatch.app.engine.DataDirectory;
import org.pactwatch.app.engine.DatabaseServer;
import org.pactwatch.app.engine.EmbeddedPostgresServer;

/** Commands about alerts, on the pacts that come with the program. */
class AlertsCommandTest {
  private static final Path BINARIES = Path.of("target", "postgres-binaries", "18");

  @TempDir private static Path folder = Path.of(".");

  private record Engine(DataDirectory data, DatabaseServer server) {}

  private static final Engine[] ENGINE = new Engine[1];

  @BeforeAll
  static void load() throws IOException {
    DataDirectory data = DataDirectory.open(folder.resolve("data"));
    ENGINE[0] =
        new Engine(data, EmbeddedPostgresServer.start(data.resolve("postgres"), BINARIES, 0));
    write("");
    Call loaded = pactwatch("import", "known");
    assertThat(loaded.err()).isEmpty();
  }

  @AfterAll
  static void stop() {
    ENGINE[0].server().close();
    ENGINE[0].data().close();
  }

  private static void write(String alerts) throws IOException {
    Files.writeString(folder.resolve("pactwatch.yaml"), "alerts:\n" + alerts);
  }

  private static Call pactwatch(String... arguments) {
    Stream<String> place = Stream.of("--data", folder.resolve("data").toString());
    Stream<String> config =
        arguments[0].equals("alerts")
            ? Stream.of("--config", folder.resolve("pactwatch.yaml").toString())
            : Stream.of();
    return Call.of(
        Stream.of(Stream.of(arguments), place, config).flatMap(s -> s).toArray(String[]::new));
  }

  @Test
  void rulesAreShownAsTheyAreUnderstood() throws IOException {
    write("  rules: [{name: mine, when: denial, parties: [baltics], sources: 2}]\n");
    assertThat(pactwatch("alerts", "rules").out())
        .contains("── mine ")
        .contains("baltics (EE LT LV) is a party", "2 independent sources tell of it")
        .contains("── new-pact ")
        .contains("topic; what concerns one pact or source together, at once");
  }

  @Test
  void aBadRuleIsOneLineThatNamesItAndTheCause() throws IOException {
    write("  rules: [{name: mine, when: denial, parties: [Qatr]}]\n");
    Call call = pactwatch("alerts", "rules");
    assertThat(call.code()).isEqualTo(1);
    assertThat(call.err().strip())
        .doesNotContain("\n")
        .contains("pactwatch.yaml: alerts: rule 'mine': parties: 'Qatr' is no country");
  }

  @Test
  void whatIsKnownForLongFiresNoRule() throws IOException {
    write("");
    Call call = pactwatch("alerts", "backtest", "--each");
    assertThat(call.out()).isEmpty();
    assertThat(call.errLines()).last().isEqualTo("0 alerts.");
    assertThat(pactwatch("alerts", "backtest", "--rule", "x").err())
        .contains("x: no such rule is at work");
  }

  @Test
  void thatQuietSourcesCannotBeTriedOnThePastIsOneLine() throws IOException {
    write("");
    Call all = pactwatch("alerts", "backtest");
    assertThat(all.code()).isZero();
    assertThat(all.errLines())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("Left out: sources that went quiet cannot be tried on the past, since");
    Call quiet = pactwatch("alerts", "backtest", "--rule", "source-quiet");
    assertThat(quiet.code()).isEqualTo(1);
    assertThat(quiet.out()).isEmpty();
    assertThat(quiet.errLines())
        .singleElement()
        .asString()
        .contains("source-quiet: sources that went quiet cannot be tried on the past");
    assertThat(pactwatch("alerts", "backtest", "--rule", "denial").errLines())
        .containsExactly("0 alerts.");
  }

  @Test
  void aSilenceIsListedUntilItIsLifted() throws IOException {
    write("");
    Call made =
        pactwatch(
            "alerts",
            "silence",
            "--party",
            "KE",
            "--until",
            "2099-12-31",
            "--reason",
            "known",
            "--by",
            "anna");
    assertThat(made.err()).startsWith("Silence 1 holds until 2100-01-01T00:00:00Z");
    assertThat(pactwatch("alerts", "silences").out()).contains("by anna: known").contains("KE");
    assertThat(pactwatch("alerts", "unsilence", "1").code()).isZero();
    assertThat(pactwatch("alerts", "silences").out()).isEmpty();
    assertThat(pactwatch("alerts", "unsilence", "1").err()).contains("no such silence holds");
    assertThat(pactwatch("alerts", "silence", "--until", "2099-01-01", "--reason", "x").err())
        .contains("a silence that names nothing would silence nothing");
  }

  @Test
  void channelsCanBeTried() throws IOException {
    write("  channels: {note: {command: ['/bin/sh', '-c', 'exit 0']}, bad: {command: /nowhere}}\n");
    assertThat(pactwatch("alerts", "test", "note").out()).startsWith("note: taken: ended with 0");
    Call all = pactwatch("alerts", "test");
    assertThat(all.code()).isEqualTo(1);
    assertThat(all.err()).contains("bad: not taken: /nowhere cannot be run");
    assertThat(pactwatch("alerts", "test", "other").err()).contains("there is no such channel");
  }

  @Test
  void whatIsNotThereIsSaid() throws IOException {
    write("");
    assertThat(pactwatch("alerts", "list").err()).isEqualToIgnoringNewLines("0 alerts.");
    assertThat(pactwatch("alerts", "deliveries", "--state", "dead").err())
        .isEqualToIgnoringNewLines("0 deliveries.");
    assertThat(pactwatch("alerts", "show", "x").err()).contains("x: there is no such alert");
    assertThat(pactwatch("alerts", "replay", "msg_x").err()).contains("no such delivery");
    assertThat(pactwatch("alerts", "replay").err()).contains("give a delivery's id or --channel");
    assertThat(pactwatch("alerts", "resubscribe", "desk/a@b.c").err())
        .contains("no such reader has left");
  }
}
