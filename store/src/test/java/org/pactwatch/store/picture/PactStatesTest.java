package org.pactwatch.store.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pactwatch.model.Modality;
import org.pactwatch.model.PactKind;
import org.pactwatch.model.Stage;
import org.pactwatch.store.News;
import org.pactwatch.store.News.Draft;
import org.pactwatch.store.Standing;

class PactStatesTest {

  private static DerivedPact only(News... news) {
    List<DerivedPact> pacts = Standing.pacts(news);
    assertThat(pacts).hasSize(1);
    return pacts.get(0);
  }

  /** The states of a track, each as {@code STAGE since..until}. */
  private static List<String> states(DerivedPact pact, Track track) {
    List<String> states = new ArrayList<>();
    for (PactState s : pact.states()) {
      if (s.track() == track) {
        String joining = s.joining() == null ? "" : s.joining() + " ";
        String until = s.until() == null ? "" : s.until().toString();
        states.add(joining + s.stage() + " " + s.since() + ".." + until);
      }
    }
    return states;
  }

  private static List<String> standing(News... news) {
    return states(only(news), Track.STANDING);
  }

  @Test
  void stagesFollowOneAnotherByTheirDates() {
    assertThat(
            standing(
                News.article("a", "2025-09-18").claim("PK SA", Stage.SIGNED, "2025-09-17", null),
                News.article("b", "2025-12-02").claim("PK SA", Stage.RATIFIED, "2025-12-01", null),
                News.article("c", "2025-06-01").claim("PK SA", Stage.NEGOTIATING, null, null)))
        .containsExactly(
            "NEGOTIATING 2025-06-01..2025-09-17",
            "SIGNED 2025-09-17..2025-12-01",
            "RATIFIED 2025-12-01..");
  }

  @Test
  void aBackgroundMentionDoesNotUndoALaterStage() {
    assertThat(
            standing(
                News.article("a", "2025-12-02").claim("AZ TR", Stage.RATIFIED, "2025-12-01", null),
                News.article("b", "2026-05-18").claim("AZ TR", Stage.SIGNED, "2025", null),
                News.article("c", "2026-05-19").claim("AZ TR", Stage.SIGNED, null, null)))
        .containsExactly("SIGNED 2025..2025-12-01", "RATIFIED 2025-12-01..");
    assertThat(
            standing(
                News.article("a", "2020-01-02").claim("PH US", Stage.SIGNED, "1998", null),
                News.article("b", "2020-02-12")
                    .claim("PH US", Stage.TERMINATED, "2020-02-11", null),
                News.article("c", "2020-05-19").claim("PH US", Stage.SIGNED, null, null)))
        .containsExactly("SIGNED 1998..2020-02-11", "TERMINATED 2020-02-11..");
  }

  @Test
  void whatIsSaidToBeInForceAfterItsEndContradictsTheEnd() {
    DerivedPact pact =
        only(
            News.article("a", "2020-02-12").claim("PH US", Stage.TERMINATED, "2020-02-11", null),
            News.article("b", "2020-05-19").claim("PH US", Stage.IN_FORCE, null, null));
    assertThat(states(pact, Track.STANDING)).containsExactly("TERMINATED 2020-02-11..");
    assertThat(pact.contradictions())
        .extracting(Contradiction::kind)
        .containsExactly(Contradiction.Kind.STAGES);
    assertThat(pact.standing().get(0).contested()).isTrue();
  }

  @Test
  void aPactSaidToBeSignedAnewAfterItsEndStandsAgain() {
    assertThat(
            standing(
                News.article("a", "2012-12-19").claim("CSTO UZ", Stage.TERMINATED, "1999", null),
                News.article("b", "2012-12-19").claim("CSTO UZ", Stage.SIGNED, "2006", null),
                News.article("c", "2012-12-20")
                    .claim("CSTO UZ", Stage.SUSPENDED, "2012-12-19", null)))
        .containsExactly(
            "TERMINATED 1999..2006-01-01", "SIGNED 2006..2012-12-19", "SUSPENDED 2012-12-19..");
  }

  @Test
  void proposalsAboutAConcludedPactAreKeptApart() {
    DerivedPact pact =
        only(
            News.article("a", "2025-09-18").claim("PK SA", Stage.SIGNED, "2025-09-17", null),
            News.article("b", "2026-05-18").claim("PK SA", Stage.PROPOSED, null, null),
            News.article("c", "2026-05-28").claim("PK SA", Stage.NEGOTIATING, null, null));
    assertThat(states(pact, Track.STANDING)).containsExactly("SIGNED 2025-09-17..");
    assertThat(states(pact, Track.REVISION))
        .containsExactly("PROPOSED 2026-05-18..2026-05-28", "NEGOTIATING 2026-05-28..");
  }

  @Test
  void aRenewalEndsTheTalksAboutIt() {
    DerivedPact pact =
        only(
            News.article("a", "2010-09-18").claim("AM RU", Stage.SIGNED, "1995", null),
            News.article("b", "2010-05-18").claim("AM RU", Stage.NEGOTIATING, null, null),
            News.article("c", "2010-08-21").claim("AM RU", Stage.RENEWED, "2010-08-20", null));
    assertThat(states(pact, Track.STANDING))
        .containsExactly("SIGNED 1995..2010-08-20", "RENEWED 2010-08-20..");
    assertThat(states(pact, Track.REVISION)).containsExactly("NEGOTIATING 2010-05-18..2010-08-20");
  }

  @Test
  void talksMentionedInTheFirstDaysAfterASigningLookBack() {
    DerivedPact pact =
        only(
            News.article("a", "2025-09-18")
                .claim("PK SA", Stage.SIGNED, "2025-09-17", null)
                .claim("PK SA", Stage.NEGOTIATING, null, null));
    assertThat(states(pact, Track.REVISION)).isEmpty();
  }

  @Test
  void aLessExactDateSupportsTheMoreExactOneInsideIt() {
    DerivedPact pact =
        only(
            News.article("a", "2026-05-18").claim("PK SA", Stage.SIGNED, "2025", null),
            News.article("b", "2025-09-18").claim("PK SA", Stage.SIGNED, "2025-09-17", null),
            News.article("c", "2026-01-20").claim("PK SA", Stage.SIGNED, "2025-09", null));
    assertThat(states(pact, Track.STANDING)).containsExactly("SIGNED 2025-09-17..");
    assertThat(pact.standing().get(0).independentSources()).isEqualTo(3);
    assertThat(pact.contradictions()).isEmpty();
  }

  @Test
  void twoDatesOfSigningContradictEachOtherAndTheBetterSupportedOneIsFollowed() {
    DerivedPact pact =
        only(
            News.article("a", "2025-09-18").claim("PK SA", Stage.SIGNED, "2025-09-17", null),
            News.article("b", "2025-09-19").claim("PK SA", Stage.SIGNED, "2025-09-17", null),
            News.article("c", "2025-09-18").claim("PK SA", Stage.SIGNED, "2025-09-12", null));
    assertThat(states(pact, Track.STANDING)).containsExactly("SIGNED 2025-09-17..");
    assertThat(pact.contradictions())
        .extracting(Contradiction::kind)
        .containsExactly(Contradiction.Kind.DATES);
    assertThat(pact.roles().values())
        .containsExactlyInAnyOrder(Role.SUPPORTS, Role.SUPPORTS, Role.CONTRADICTS);
  }

  @Test
  void aDenialOfASigningIsShownAndDoesNotUndoIt() {
    DerivedPact pact =
        only(
            News.article("a", "2019-07-22").claim("CN KH", Stage.SIGNED, "2019", "secret deal"),
            News.article("b", "2019-07-23")
                .claim(
                    new Draft("CN KH", Stage.REJECTED, "2019-07-22", "secret deal")
                        .as(Modality.DENIED)));
    assertThat(states(pact, Track.STANDING)).containsExactly("SIGNED 2019..");
    assertThat(pact.contradictions())
        .extracting(Contradiction::kind)
        .containsExactly(Contradiction.Kind.DENIAL);
    assertThat(pact.standing().get(0).contested()).isTrue();
  }

  @Test
  void aRefusalEndsWhatIsTalkedAbout() {
    assertThat(
            standing(
                News.article("a", "2019-07-06")
                    .claim("LK US", Stage.NEGOTIATING, null, null)
                    .claim("LK US", Stage.REJECTED, "2019-07-06", null)))
        .containsExactly("REJECTED 2019-07-06..");
  }

  @Test
  void aProposalMentionedInTheDaysAfterItsRefusalLooksBackAndALaterOneIsNew() {
    News refusal =
        News.article("a", "2022-05-31").claim("CN SB", Stage.REJECTED, "2022-05-30", null);
    assertThat(
            standing(
                refusal,
                News.article("b", "2022-06-01").claim("CN SB", Stage.PROPOSED, null, null)))
        .containsExactly("REJECTED 2022-05-30..");
    assertThat(
            standing(
                refusal,
                News.article("b", "2023-06-01").claim("CN SB", Stage.PROPOSED, null, null)))
        .containsExactly("REJECTED 2022-05-30..2023-06-01", "PROPOSED 2023-06-01..");
  }

  @Test
  void aPactRefusedWellAfterItsSigningIsRefused() {
    DerivedPact pact =
        only(
            News.article("a", "2014-04-04")
                .claim("KW SA", Stage.SIGNED, "2012", null)
                .claim("KW SA", Stage.REJECTED, "2014-04-03", null));
    assertThat(states(pact, Track.STANDING))
        .containsExactly("SIGNED 2012..2014-04-03", "REJECTED 2014-04-03..");
    assertThat(pact.contradictions()).isEmpty();
  }

  @Test
  void whatCouldBeSignedIsProposedAndWhatCouldEndStaysAsItIs() {
    DerivedPact pact =
        only(
            News.article("a", "2014-04-04")
                .claim(new Draft("KW SA", Stage.SIGNED, null, null).as(Modality.POSSIBLE)),
            News.article("b", "2014-05-04")
                .claim(new Draft("KW SA", Stage.TERMINATED, null, null).as(Modality.CONDITIONAL)));
    assertThat(states(pact, Track.STANDING)).containsExactly("PROPOSED 2014-04-04..");
    assertThat(pact.roles().values()).containsExactlyInAnyOrder(Role.SUPPORTS, Role.HYPOTHETICAL);
  }

  @Test
  void aPartyThatMayJoinLeavesThePactAsItStands() {
    DerivedPact pact =
        only(
            News.article("a", "2026-01-16")
                .claim("PK SA", Stage.SIGNED, "2025-09", "mutual defence agreement")
                .claim("PK SA + TR", Stage.PROPOSED, null, "existing Saudi-Pakistani accord"));
    assertThat(states(pact, Track.STANDING)).containsExactly("SIGNED 2025-09..");
    assertThat(states(pact, Track.WIDENING)).containsExactly("TR PROPOSED 2026-01-16..");
    assertThat(pact.standing().get(0).parties()).isEqualTo(Standing.codes("PK SA"));
  }

  @Test
  void aPartyIsOneFromTheDayItHasJoined() {
    DerivedPact pact =
        only(
            News.article("a", "2024-01-16").claim("BH US", Stage.SIGNED, "2023-09-13", "C-SIPA"),
            News.article("b", "2025-07-18")
                .claim("BH US + GB", Stage.SIGNED, "2025-07-16", "C-SIPA")
                .claim("BH US + GB", Stage.PROPOSED, "2024-12", "C-SIPA"),
            News.article("c", "2025-08-18")
                .claim(
                    "BH GB US",
                    Stage.IN_FORCE,
                    null,
                    "Comprehensive Security Integration and Prosperity Agreement (C-SIPA)"));
    assertThat(pact.standing())
        .extracting(s -> s.stage() + " " + s.parties())
        .containsExactly("SIGNED [BH, US]", "SIGNED [BH, GB, US]", "IN_FORCE [BH, GB, US]");
    assertThat(states(pact, Track.WIDENING))
        .containsExactly("GB PROPOSED 2024-12..2025-07-16", "GB SIGNED 2025-07-16..");
  }

  @Test
  void joiningWhatNoClaimSpeaksOfDirectlyIsAPactOfAll() {
    DerivedPact pact =
        only(News.article("a", "2026-01-16").claim("PK SA + TR", Stage.PROPOSED, null, null));
    assertThat(pact.parties()).isEqualTo(Standing.codes("PK SA TR"));
    assertThat(states(pact, Track.STANDING)).containsExactly("PROPOSED 2026-01-16..");
  }

  @Test
  void copiesOfOneStoryAreOneSource() {
    DerivedPact pact =
        only(
            News.article("a", "2025-09-18")
                .group("wire")
                .claim("PK SA", Stage.SIGNED, "2025", null),
            News.article("b", "2025-09-18")
                .group("wire")
                .claim("PK SA", Stage.SIGNED, "2025", null),
            News.article("c", "2025-09-18")
                .group("own")
                .claim(new Draft("PK SA", Stage.SIGNED, "2025", null).sure(0.5)));
    PactState state = pact.standing().get(0);
    assertThat(state.independentSources()).isEqualTo(2);
    assertThat(state.confidence()).isEqualTo(0.9);
    assertThat(pact.articles()).isEqualTo(3);
  }

  @Test
  void anUndatedClaimIsPlacedOnTheDayOfPublicationOrFetching() {
    assertThat(standing(News.article("a", "2025-03-18").claim("FR RS", Stage.AGREED, null, null)))
        .containsExactly("AGREED 2025-03-18..");
    assertThat(
            standing(
                News.undated("a", java.time.Instant.parse("2025-04-01T23:30:00Z"))
                    .claim("FR RS", Stage.AGREED, null, null)))
        .containsExactly("AGREED 2025-04-01..");
  }

  @Test
  void aPactThatWillTakeEffectDoesSoOnItsDay() {
    DerivedPact pact =
        only(
            News.article("a", "2025-03-18")
                .claim("FR RS", Stage.SIGNED, "2025-03-17", null)
                .claim("FR RS", Stage.IN_FORCE, "2027", null));
    assertThat(pact.current(java.time.LocalDate.parse("2026-06-01")).stage())
        .isEqualTo(Stage.SIGNED);
    assertThat(pact.current(java.time.LocalDate.parse("2027-06-01")).stage())
        .isEqualTo(Stage.IN_FORCE);
  }

  @Test
  void membershipOfAnOrganisationIsAPactOfItsOwn() {
    List<DerivedPact> pacts =
        Standing.pacts(
            News.article("a", "2018-02-16")
                .claim(
                    new Draft("NATO QA", Stage.SIGNED, "2018-01", "joint security agreement")
                        .kinds(PactKind.DEFENCE_COOPERATION)),
            News.article("b", "2018-06-06")
                .claim(
                    new Draft("NATO + QA", Stage.PROPOSED, null, "membership of NATO")
                        .kinds(PactKind.ALLIANCE_MEMBERSHIP))
                .claim(
                    new Draft("NATO + QA", Stage.REJECTED, null, "membership of NATO")
                        .kinds(PactKind.ALLIANCE_MEMBERSHIP)));
    assertThat(pacts)
        .extracting(p -> p.current(java.time.LocalDate.parse("2020-01-01")).stage())
        .containsExactlyInAnyOrder(Stage.SIGNED, Stage.REJECTED);
  }
}
