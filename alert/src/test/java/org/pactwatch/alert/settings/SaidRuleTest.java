package org.pactwatch.alert.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pactwatch.alert.outbox.OwnRule;
import org.pactwatch.alert.outbox.Rulebook;
import org.pactwatch.alert.rule.Rule;
import org.pactwatch.alert.text.RulePhrases;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

class SaidRuleTest {
  private static final YAMLMapper YAML = new YAMLMapper();

  private static RuleBasis basis(String yaml) {
    return SettingsReader.read(YAML.readTree(yaml), Path.of("."), name -> null).basis();
  }

  private static final String CONFIGURED =
      """
      confidence: 0.6
      watch-lists:
        desk: [Jordan, Oman]
      rules:
        - name: bases
          when: [new-pact, stage-changed]
          parties: [desk, EU]
          together: [US]
          kinds: BASING_ACCESS
          stages: [signed, in-force]
          sources: 2
          speakers: [minister]
          channels: log
          repeat: 1d
        - name: prospect
          off: true
      channels:
        log: {log: true, digest: daily 07:00, time-zone: Europe/Istanbul}
      """;

  @Test
  void aRuleIsToldInPlainWords() {
    RuleBasis basis = basis(CONFIGURED);
    SaidRule bases =
        basis.rules().stream()
            .map(RuleBasis.Configured::said)
            .filter(r -> r.name().equals("bases"))
            .findFirst()
            .orElseThrow();
    assertThat(RulePhrases.when(bases))
        .isEqualTo(
            "When a pact not known before is mentioned or a known pact comes to another stage");
    assertThat(RulePhrases.conditions(bases, basis))
        .containsExactly(
            "desk (JO OM) or EU is a party, or may become one",
            "US is a party, too",
            "it is about basing access",
            "it is signed or in force",
            "it is at least 60 % sure",
            "at least 2 independent sources tell of it",
            "it is told on the word of someone whose office has minister");
    assertThat(RulePhrases.tells(bases)).isEqualTo("log");
    assertThat(RulePhrases.again(bases)).isEqualTo("again every 1d while it stands");
    assertThat(basis.channels().get(0).how())
        .isEqualTo("log; all of a day in one message, at 07:00 Europe/Istanbul");
  }

  @Test
  void whatIsConfiguredIsTheSameAfterItWasKept() {
    RuleBasis basis = basis(CONFIGURED);
    JsonMapper json = new JsonMapper();
    RuleBasis again = json.readValue(json.writeValueAsString(basis), RuleBasis.class);
    assertThat(again).isEqualTo(basis);
    assertThat(again.rules().stream().map(c -> c.said().name()))
        .contains("bases", "denial")
        .doesNotContain("prospect");
  }

  @Test
  void aRuleWhoseWatchListIsGoneIsLeftOutAndTheRestGoesOn() {
    SaidRule denials =
        new SaidRule(
            "denials",
            List.of("denial"),
            List.of("desk"),
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            List.of(),
            List.of(),
            null);
    OwnRule own = new OwnRule(denials, 1, "ada", java.time.Instant.EPOCH);
    Rulebook with = new Rulebook(basis(CONFIGURED), List.of(own), java.util.Set.of());
    assertThat(with.atWork()).extracting(Rule::name).contains("denials", "bases");

    Rulebook without = new Rulebook(basis("{}"), List.of(own), java.util.Set.of());
    assertThat(without.find("denials").orElseThrow().fault())
        .startsWith("parties: 'desk' is no country, organisation, region or watch list");
    assertThat(without.atWork())
        .extracting(Rule::name)
        .contains("denial")
        .doesNotContain("denials");
  }

  @Test
  void aRuleOfTheConfigurationCountsBeforeOneOfTheConsoleOfItsName() {
    OwnRule own =
        new OwnRule(
            SaidRule.about(org.pactwatch.model.AlertKind.DENIAL),
            1,
            "ada",
            java.time.Instant.EPOCH);
    Rulebook book =
        new Rulebook(
            basis("{rules: [{name: denial, when: denial, parties: [Oman]}]}"),
            List.of(own),
            java.util.Set.of());
    assertThat(book.atWork().stream().filter(r -> r.name().equals("denial")))
        .singleElement()
        .satisfies(r -> assertThat(r.conditions().parties()).hasSize(1));
    assertThat(book.all())
        .filteredOn(e -> e.own() != null)
        .singleElement()
        .satisfies(e -> assertThat(e.fault()).contains("configuration"));
  }

  @Test
  void aRuleThatWouldTellWithoutEndOrCannotBeKeptIsRefused() {
    RuleBasis basis = basis("{}");
    assertThat(saying("0s", List.of()).fault(basis)).isEqualTo("repeat: 0s is less than a minute");
    assertThat(saying("60s", List.of()).fault(basis)).isNull();
    assertThat(saying(null, List.of("mini\0ster")).fault(basis))
        .isEqualTo("speakers: a word holds a control character");
  }

  @Test
  void noConditionIsToldOfQuietSourcesHoweverTheyAreWritten() {
    List<String> none = List.of();
    SaidRule quiet =
        new SaidRule(
            "q", List.of("SOURCE_QUIET"), none, none, none, none, null, null, none, none, null);
    assertThat(RulePhrases.when(quiet)).isEqualTo("When a source has gone quiet");
    assertThat(RulePhrases.conditions(quiet, basis("{}"))).isEmpty();
  }

  private static SaidRule saying(@Nullable String repeat, List<String> speakers) {
    List<String> none = List.of();
    return new SaidRule(
        "r", List.of("denial"), none, none, none, none, null, null, speakers, none, repeat);
  }
}
