package org.pactwatch.alert.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pactwatch.alert.quiet.Digest;
import org.pactwatch.alert.quiet.Grouping;
import org.pactwatch.alert.rule.Rule;
import org.pactwatch.model.AlertKind;
import org.pactwatch.model.PactKind;
import org.pactwatch.model.Party;
import org.pactwatch.model.Stage;
import tools.jackson.dataformat.yaml.YAMLMapper;

class SettingsReaderTest {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Map<String, String> ENVIRONMENT =
      Map.of("HOOK_KEY", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

  private static AlertSettings read(String yaml) {
    return SettingsReader.read(YAML.readTree(yaml), Path.of("."), ENVIRONMENT::get);
  }

  @Test
  void rulesAreAddedToTheStandardOnesOrTakeTheirPlace() {
    AlertSettings settings =
        read(
            """
            confidence: 0.6
            watch-lists:
              desk: [Jordan, gulf]
            rules:
              - name: gulf-bases
                when: [new-pact, stage changed]
                parties: [desk, EU]
                together: [US, europe]
                kinds: BASING_ACCESS
                stages: [signed, in-force]
                sources: 2
                speakers: [Minister]
                repeat: 1d
              - name: new-pact
                when: new-pact
                confidence: 0.9
              - name: prospect
                off: true
            """);
    Rule own = rule(settings, "gulf-bases");
    assertThat(own.when()).containsExactly(AlertKind.NEW_PACT, AlertKind.STAGE_CHANGED);
    assertThat(own.conditions().parties())
        .contains(new Party("JO"), new Party("OM"), new Party("EU"));
    assertThat(own.conditions().together()).hasSize(2);
    assertThat(own.conditions().kinds()).containsExactly(PactKind.BASING_ACCESS);
    assertThat(own.conditions().stages()).containsExactly(Stage.SIGNED, Stage.IN_FORCE);
    assertThat(own.conditions().confidence()).isEqualTo(0.6);
    assertThat(own.repeat()).isEqualTo(Duration.ofDays(1));
    assertThat(rule(settings, "new-pact").conditions().confidence()).isEqualTo(0.9);
    assertThat(settings.rules()).extracting(Rule::name).doesNotContain("prospect");
    assertThat(rule(settings, "denial").conditions().confidence()).isEqualTo(0.6);
  }

  private static Rule rule(AlertSettings settings, String name) {
    return settings.rules().stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void everyReaderOfMailIsAChannelOfTheirOwn() {
    AlertSettings settings =
        read(
            """
            channels:
              desk:
                mail: [anna@example.org, ben@example.org]
                from: pactwatch@example.org
                smtp: mail.example.org
                smtp-security: tls
                digest: daily 07:30
                time-zone: Europe/Istanbul
            rules:
              - name: r
                when: denial
                channels: desk
            """);
    assertThat(settings.channels())
        .extracting(ChannelPlan::name)
        .containsExactly("desk/anna@example.org", "desk/ben@example.org");
    assertThat(settings.channels().get(0).grouping().digest())
        .isEqualTo(
            new Digest(Digest.Every.DAILY, LocalTime.of(7, 30), ZoneId.of("Europe/Istanbul")));
    assertThat(rule(settings, "r").tells("desk/ben@example.org")).isTrue();
    assertThat(rule(settings, "r").tells("desks")).isFalse();
  }

  @Test
  void groupingIsThatOfAllChannelsUnlessTheySayOtherwise() {
    AlertSettings settings =
        read(
            """
            group-interval: 10m
            group-by: rule
            channels:
              hook:
                webhook: https://hooks.example.org/x
                secret: [env:HOOK_KEY, whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA]
                retries: [1s, 2s]
                timeout: 3s
              room:
                slack: https://chat.example.org/y
                group-wait: 30s
                group-by: subject
            """);
    ChannelPlan hook = settings.channels().get(0);
    assertThat(hook.grouping())
        .isEqualTo(new Grouping(Grouping.By.RULE, Duration.ZERO, Duration.ofMinutes(10), null));
    assertThat(hook.retries().waits()).hasSize(2);
    assertThat(hook.settings())
        .isInstanceOfSatisfying(
            ChannelSettings.Webhook.class, w -> assertThat(w.secrets()).hasSize(2));
    assertThat(settings.channels().get(1).grouping().delay()).isEqualTo(Duration.ofSeconds(30));
    assertThat(settings.channels().get(1).grouping().by()).isEqualTo(Grouping.By.SUBJECT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rules: [{name: a, when: new-pact, parties: [Qatr]}] | alerts: rule 'a': parties: 'Qatr' is no country, organisation, region or watch list; did you mean Qatar?
          rules: [{name: a, when: wedding}] | alerts: rule 'a': when: 'wedding' is none of new-pact,
          rules: [{name: a}] | alerts: rule 'a': 'when' says nothing
          rules: [{when: denial}] | alerts: rule 1: name is missing
          rules: [{name: a, when: denial}, {name: a, when: denial}] | alerts: rule 'a': it is there twice
          rules: [{name: a, when: denial, partys: [QA]}] | alerts: rule 'a': unknown key 'partys'; the keys here are channels, confidence,
          rules: [{name: a, when: denial, confidence: 7}] | alerts: rule 'a': confidence is not from 0 to 1: 7.0
          rules: [{name: a, when: denial, stages: [dead]}] | alerts: rule 'a': stages: 'dead' is none of proposed,
          rules: [{name: a, when: denial, channels: [x]}] | alerts: rule 'a': there is no channel 'x'
          rules: [{name: a b, when: denial}] | alerts: rule 'a b': a rule's name is of letters
          rules: [{name: a, when: denial, repeat: often}] | alerts: rule 'a': repeat: often is no time such as 30s
          rules: [{name: denail, off: true}] | alerts: rule 'denail': off: there is no standard rule of this name
          rules: 7 | alerts: rules: a list is expected
          watch-lists: {w: [Narnia]} | alerts: watch list 'w': parties: 'Narnia' is no country
          channels: {h: {webhook: 'https://a.example/'}} | alerts: channel 'h': secret is missing
          channels: {h: {webhook: 'https://a.example/', secret: 'env:NONE'}} | alerts: channel 'h': secret: the environment has no NONE
          channels: {h: {webhook: 'ftp://a.example/', secret: 'env:HOOK_KEY'}} | alerts: channel 'h': webhook: it is no http or https address
          channels: {h: {log: true, topic: true}} | alerts: channel 'h': give one of webhook, slack
          channels: {h: {mail: [x], from: a@b.c, smtp: m}} | alerts: channel 'h': mail: 'x' is no address
          channels: {h: {log: true, digest: weekly}} | alerts: channel 'h': digest: 'weekly' is neither hourly nor daily 07:00
          channels: {h: {log: true, digest: hourly, time-zone: Mars}} | alerts: channel 'h': time-zone: Mars is no time zone
          inhibit: [{by: new-pact, mute: nothing}] | alerts: inhibition 1: mute: there is no rule 'nothing'
          ruls: [] | alerts: unknown key 'ruls'
          """)
  void aSlipIsOneLineThatNamesTheRuleAndTheCause(String yaml, String line) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(BadSettings.class)
        .hasMessageStartingWith(line)
        .message()
        .doesNotContain("\n");
  }

  @Test
  void aSecretIsNotRepeatedInAComplaint() {
    assertThatThrownBy(
            () -> read("channels: {h: {webhook: 'https://a.example/', secret: 'hunter2?'}}"))
        .hasMessageContaining("channel 'h': secret: it is no key")
        .message()
        .doesNotContain("hunter2");
  }

  @Test
  void nothingSaidMeansTheStandard() {
    assertThat(read("{}").rules()).isEqualTo(AlertSettings.STANDARD.rules());
    assertThat(read("{}").channels()).isEqualTo(AlertSettings.STANDARD.channels());
    assertThat(read("standard-rules: false").rules()).isEqualTo(List.of());
  }
}
