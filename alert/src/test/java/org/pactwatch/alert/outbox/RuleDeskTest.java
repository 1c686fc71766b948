package org.pactwatch.alert.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pactwatch.alert.Changes;
import org.pactwatch.alert.outbox.RuleDesk.Fate;
import org.pactwatch.alert.settings.SaidRule;
import org.pactwatch.model.Change;
import org.pactwatch.model.Stage;

class RuleDeskTest {
  private final Room room = new Room();
  private final RuleDesk desk = new RuleDesk(room.database, room.clock);

  @AfterEach
  void close() {
    room.close();
  }

  private static SaidRule said(String name, String when, List<String> parties) {
    return said(name, when, parties, null);
  }

  private static SaidRule said(
      String name, String when, List<String> parties, @Nullable Double confidence) {
    return new SaidRule(
        name,
        List.of(when),
        parties,
        List.of(),
        List.of(),
        List.of(),
        confidence,
        null,
        List.of(),
        List.of(),
        null);
  }

  private static final Change NEWS = Changes.newPact().make();

  private static List<String> partyCodes() {
    return NEWS.parties().stream().map(p -> p.code()).toList();
  }

  @Test
  void aRuleOfTheConsoleIsAskedFromTheNextChangeOn() throws InterruptedException {
    assertThat(desk.keep(said("ours", "new-pact", partyCodes()), 0, "ada").fate())
        .isEqualTo(Fate.DONE);
    assertThat(desk.keep(said("others", "new-pact", List.of("Fiji")), 0, "ada").fate())
        .isEqualTo(Fate.DONE);

    room.take(Changes.newPact());

    assertThat(room.told())
        .contains("RAISED ours", "RAISED new-pact")
        .doesNotContain("RAISED others");
  }

  @Test
  void aRuleThatRestsRaisesNothingUntilItIsSetToWorkAgain() throws InterruptedException {
    assertThat(desk.pause("new-pact", true, "ada").fate()).isEqualTo(Fate.DONE);
    room.take(Changes.newPact());
    assertThat(room.told()).doesNotContain("RAISED new-pact").contains("RAISED first-pairing");

    assertThat(desk.pause("new-pact", false, "ada").fate()).isEqualTo(Fate.DONE);
    room.take(Changes.newPact().pact("p2"));
    assertThat(room.told()).contains("RAISED new-pact");
  }

  @Test
  void whatWasToldIsCorrectedThoughItsRuleRestsOrIsGone() throws InterruptedException {
    desk.keep(said("ours", "stage-changed", List.of()), 0, "ada");
    room.take(Changes.newPact(), Changes.stage(Stage.SIGNED, Stage.RATIFIED));
    assertThat(room.told()).contains("RAISED ours");

    desk.remove("ours");
    desk.pause("stage-changed", true, "ada");
    room.take(
        Changes.stage(Stage.RATIFIED, Stage.SIGNED).as(org.pactwatch.model.ChangeNature.CORRECTED));

    assertThat(room.told()).contains("CORRECTED ours", "CORRECTED stage-changed");
  }

  @Test
  void aRuleTakesThePlaceOfAStandardOneOfItsNameUntilItIsRemoved() {
    desk.keep(said("denial", "denial", List.of("gulf")), 0, "ada");
    assertThat(desk.rules().all())
        .filteredOn(e -> e.said().name().equals("denial"))
        .singleElement()
        .satisfies(e -> assertThat(e.origin()).isEqualTo(Rulebook.Origin.CONSOLE));

    desk.remove("denial");
    assertThat(desk.rules().find("denial").orElseThrow().origin())
        .isEqualTo(Rulebook.Origin.STANDARD);
    assertThat(desk.remove("denial").line()).isEqualTo("the console keeps no rule 'denial'");
  }

  @Test
  void nobodyOverwritesAChangeThatTheyHaveNotSeen() {
    assertThat(desk.keep(said("r", "denial", List.of()), 0, "ada").fate()).isEqualTo(Fate.DONE);
    assertThat(desk.keep(said("r", "denial", List.of("Fiji")), 0, "ben").fate())
        .isEqualTo(Fate.OVERTAKEN);
    assertThat(desk.keep(said("r", "denial", List.of("Oman")), 1, "ben").fate())
        .isEqualTo(Fate.DONE);
    assertThat(desk.keep(said("r", "denial", List.of("Mali")), 1, "ada").line())
        .isEqualTo("somebody else has changed rule 'r' meanwhile");
    OwnRule kept = desk.rules().own().get(0);
    assertThat(kept.said().parties()).containsExactly("Oman");
    assertThat(kept.author()).isEqualTo("ben");
  }

  @Test
  void whatMakesNoSenseIsRefusedInOneLine() {
    assertThat(desk.keep(said("r", "wedding", List.of()), 0, "ada").line())
        .startsWith("when: 'wedding' is none of new-pact");
    assertThat(desk.keep(said("r", "denial", List.of("Qatr")), 0, "ada").line())
        .contains("parties: 'Qatr' is no country")
        .contains("did you mean Qatar?");
    assertThat(desk.keep(said("a b", "denial", List.of()), 0, "ada").line())
        .startsWith("a rule's name is of letters");
    assertThat(desk.keep(said("r", "denial", List.of(), 7.0), 0, "ada").line())
        .isEqualTo("confidence is not from 0 to 1: 7.0");
    assertThat(desk.pause("none", true, "ada").line()).isEqualTo("there is no rule 'none'");
    assertThat(desk.rules().own()).isEmpty();
  }

  @Test
  void whatTheAlertProcessWasConfiguredToIsSeenByOthers() throws InterruptedException {
    room.desk().start();
    assertThat(desk.rules().basis().channels())
        .singleElement()
        .satisfies(
            way -> {
              assertThat(way.name()).isEqualTo("ear");
              assertThat(way.how())
                  .isEqualTo("log; what concerns one pact or source together, at once");
            });
  }
}
