package org.pactwatch.alert.quiet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.pactwatch.alert.Changes;
import org.pactwatch.alert.quiet.Reader.Belief;
import org.pactwatch.model.Alert;
import org.pactwatch.model.AlertKind;
import org.pactwatch.model.AlertPhase;

/** Which of an alert's waiting messages is told, by what the reader was told before. */
class HeldTest {
  private static final Instant NOW = Changes.NOW;
  private static final Quieting LOUD = new Quieting(List.of(), List.of(), List.of(), NOW);
  private static final Quieting QUIET =
      new Quieting(
          List.of(
              new Silence(
                  1,
                  new Matcher(Set.of("r"), Set.of(), null, Set.of()),
                  "anna",
                  "known",
                  NOW,
                  NOW.plus(Duration.ofDays(1)))),
          List.of(),
          List.of(),
          NOW);
  private static final String SILENCE = "silence 1 by anna: known";

  private static Held held(Belief belief, Quieting quieting, AlertPhase... phases) {
    List<Alert> messages = new ArrayList<>();
    for (AlertPhase phase : phases) {
      messages.add(message(messages.size(), phase));
    }
    return Held.of(messages, quieting, reader(belief));
  }

  private static Alert message(int number, AlertPhase phase) {
    return new Alert(
        "m" + number,
        "r:new-pact:p1",
        "r",
        AlertKind.NEW_PACT,
        phase,
        Changes.newPact().make(),
        null,
        phase + " " + number,
        1,
        NOW,
        NOW);
  }

  private static Reader reader(Belief belief) {
    return new Reader() {
      @Override
      public Belief belief(String key) {
        return belief;
      }

      @Override
      public String anew(Alert alert) {
        return "anew";
      }
    };
  }

  private static List<String> told(Held held) {
    return held.told().stream().map(a -> a.id() + " " + a.phase() + " " + a.summary()).toList();
  }

  @Test
  void whatEndsAnAlertThatIsSilencedIsHeldForTheSameReason() {
    Held held = held(Belief.NOTHING, QUIET, AlertPhase.RAISED, AlertPhase.CORRECTED);
    assertThat(held.told()).isEmpty();
    assertThat(held.why()).containsEntry("m0", SILENCE).containsEntry("m1", SILENCE);
  }

  @Test
  void whatIsRaisedAgainAndTakenBackLeavesTheReaderCorrected() {
    Held held =
        held(Belief.STANDS, LOUD, AlertPhase.CORRECTED, AlertPhase.RAISED, AlertPhase.CORRECTED);
    assertThat(told(held)).containsExactly("m2 CORRECTED CORRECTED 2");
  }

  @Test
  void aCorrectionIsToldAlthoughWhatIsRaisedAfterItIsSilenced() {
    Held held = held(Belief.STANDS, QUIET, AlertPhase.CORRECTED, AlertPhase.RAISED);
    assertThat(told(held)).containsExactly("m0 CORRECTED CORRECTED 0");
    assertThat(held.why()).containsEntry("m1", SILENCE);
    assertThat(held(Belief.OVER, LOUD, AlertPhase.CORRECTED).told())
        .as("of the silenced one nobody was told")
        .isEmpty();
  }

  @Test
  void anAmendmentIsToldToThoseWhoWereToldSilenceOrNotWithTheLatestSources() {
    Held held = held(Belief.STANDS, QUIET, AlertPhase.AMENDED, AlertPhase.GROWN);
    assertThat(told(held)).containsExactly("m0 AMENDED AMENDED 0");
    assertThat(held(Belief.NOTHING, QUIET, AlertPhase.RAISED, AlertPhase.AMENDED).told()).isEmpty();
  }

  @Test
  void whatGrowsAfterASilenceIsToldAsIfRaised() {
    assertThat(told(held(Belief.NOTHING, LOUD, AlertPhase.GROWN)))
        .containsExactly("m0 RAISED anew");
    assertThat(told(held(Belief.STANDS, LOUD, AlertPhase.GROWN)))
        .containsExactly("m0 GROWN GROWN 0");
  }

  @Property
  void whoIsToldEndsWithWhatIsSo(
      @ForAll Belief belief, @ForAll @Size(min = 1, max = 6) List<AlertPhase> phases) {
    List<AlertPhase> story = possible(belief, phases);
    if (story.isEmpty()) {
      return;
    }
    Held held = held(belief, LOUD, story.toArray(AlertPhase[]::new));
    boolean over = isOver(story.get(story.size() - 1));
    boolean told = !held.told().isEmpty();
    assertThat(held.told()).hasSizeLessThan(2);
    assertThat(held.told().size() + held.why().size()).isEqualTo(story.size());
    if (told) {
      assertThat(isOver(held.told().get(0).phase())).isEqualTo(over);
    } else {
      assertThat(over && belief != Belief.STANDS).as(story.toString()).isTrue();
    }
  }

  /** The phases as far as they can follow one another. */
  private static List<AlertPhase> possible(Belief belief, List<AlertPhase> phases) {
    List<AlertPhase> story = new ArrayList<>();
    boolean stands = belief == Belief.STANDS;
    for (AlertPhase phase : phases) {
      if ((phase == AlertPhase.RAISED) != stands) {
        story.add(phase);
        stands = !isOver(phase);
      }
    }
    return story;
  }

  private static boolean isOver(AlertPhase phase) {
    return phase == AlertPhase.CORRECTED || phase == AlertPhase.ENDED;
  }
}
