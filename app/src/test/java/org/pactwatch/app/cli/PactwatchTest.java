package org.pactwatch.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.pactwatch.model.PartyNames;

class PactwatchTest {
  @TempDir private Path folder = Path.of("");

  @TestFactory
  Stream<DynamicTest> everyCommandHasHelp() {
    return Stream.of(
            "run",
            "read",
            "article",
            "picture",
            "pact",
            "changes",
            "history",
            "sources",
            "sources list",
            "sources add",
            "sources remove",
            "sources discover",
            "sources test",
            "sources import",
            "sources export",
            "dead-letters",
            "dead-letters list",
            "dead-letters show",
            "dead-letters replay",
            "dead-letters drop",
            "review",
            "review list",
            "review accept",
            "review reject",
            "review correct",
            "review undo",
            "review merge",
            "review split",
            "review rulings",
            "import",
            "import known",
            "import atop",
            "search",
            "officials",
            "rebuild",
            "evaluate",
            "evaluate pages",
            "doctor")
        .map(command -> DynamicTest.dynamicTest(command, () -> assertHelp(command)));
  }

  private static void assertHelp(String command) {
    Call call = Call.of((command + " --help").split(" "));
    assertThat(call.code()).isZero();
    assertThat(call.err()).isEmpty();
    assertThat(call.out()).startsWith("Usage: pactwatch " + command);
  }

  @Test
  void theProgramTellsItsVersion() {
    assertThat(Call.of("--version").out()).startsWith("pactwatch ");
  }

  @Test
  void aCommandLineThatMakesNoSenseIsOneLineOnStderr() {
    for (String line : new String[] {"nonsense", "read", "pact", "picture --as-of someday"}) {
      Call call = Call.of(line.split(" "));
      assertThat(call.code()).as(line).isEqualTo(2);
      assertThat(call.out()).isEmpty();
      assertThat(call.errLines()).hasSize(1).first().asString().startsWith("pactwatch: ");
    }
  }

  @Test
  void aPartyThatNobodyKnowsIsAnErrorThatOffersNamesLikeIt() {
    Call call = Call.of("picture", "--party", "Pakstan");
    assertThat(call.code()).isEqualTo(2);
    assertThat(call.errLines())
        .singleElement()
        .asString()
        .contains("no country or organisation is called 'Pakstan'; perhaps Pakistan is meant");
  }

  @Test
  void everyOrganisationOfTheGazetteerIsKnownByItsCode() throws IOException {
    try (InputStream in =
        PactwatchTest.class.getResourceAsStream(
            "/org/pactwatch/extract/mention/organisations.txt")) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines())
          .filteredOn(line -> line.contains("|") && !line.startsWith("#"))
          .hasSizeGreaterThan(30)
          .allSatisfy(
              line -> assertThat(PartyNames.known(line.split("\\|")[0].strip())).isPresent());
    }
  }

  @Test
  void askingWhereNothingIsKeptSaysSoAndMakesNothing() {
    Path nowhere = folder.resolve("nowhere");
    Call call = Call.of("picture", "--data", nowhere.toString());
    assertThat(call.code()).isEqualTo(1);
    assertThat(call.errLines()).hasSize(1).first().asString().contains("nothing is kept here yet");
    assertThat(nowhere).doesNotExist();
  }

  @Test
  void addressesOnTheOwnMachineAreKnownByTheirHost() {
    assertThat(PageArguments.isOwnMachine(java.net.URI.create("http://127.0.0.1:8/x"))).isTrue();
    assertThat(PageArguments.isOwnMachine(java.net.URI.create("http://[::1]/x"))).isTrue();
    assertThat(PageArguments.isOwnMachine(java.net.URI.create("http://localhost/"))).isTrue();
    assertThat(PageArguments.isOwnMachine(java.net.URI.create("http://10.1.2.3/"))).isTrue();
    assertThat(PageArguments.isOwnMachine(java.net.URI.create("http://example.org/"))).isFalse();
    assertThat(PageArguments.isOwnMachine(java.net.URI.create("http://8.8.8.8/"))).isFalse();
  }

  @Test
  void aRoleNeedsTheEnginesThatItShares() {
    assertThat(Call.of("run", "--role", "extract,store").err())
        .isEqualTo(
            "pactwatch: --role needs --kafka HOST:PORT and --jdbc URL: processes that share the"
                + " work share its engines\n");
    assertThat(Call.of("run", "--role", "console").err())
        .startsWith("pactwatch: --role needs --jdbc URL:");
    assertThat(Call.of("run", "--role", "extract").err())
        .startsWith("pactwatch: --role needs --kafka HOST:PORT:");
    assertThat(Call.of("run", "--role", "editor").code()).isEqualTo(2);
    assertThat(Call.of("run", "--once", "--role", "extract").err())
        .isEqualTo("pactwatch: --once and --role do not go together\n");
  }

  @Test
  void brokersThatDoNotAnswerAreNamedAndSoIsAFileWithoutAPassword() {
    Path none = folder.resolve("none");
    assertThat(
            Call.of("dead-letters", "list", "--kafka", "h:1", "--kafka-config", none.toString())
                .err())
        .isEqualTo("pactwatch: " + none + ": no such file\n");
    assertThat(
            Call.of(
                    "picture",
                    "--jdbc",
                    "jdbc:postgresql://127.0.0.1:1/x",
                    "--jdbc-password-file",
                    none.toString())
                .err())
        .startsWith("pactwatch: " + none + ": no password can be read here");
  }
}
