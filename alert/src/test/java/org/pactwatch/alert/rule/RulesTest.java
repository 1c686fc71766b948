package org.pactwatch.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pactwatch.alert.Changes;
import org.pactwatch.alert.fact.Fact;
import org.pactwatch.alert.fact.FactFinder;
import org.pactwatch.model.PactKind;
import org.pactwatch.model.Party;
import org.pactwatch.model.Stage;

class RulesTest {

  private static Fact fact(Changes change) {
    return FactFinder.facts(change.make(), "p1", Set.of()).get(0);
  }

  private static Conditions parties(String codes) {
    return new Conditions(Changes.parties(codes), List.of(), Set.of(), Set.of(), 0, 0, List.of());
  }

  @Test
  void partiesAreAnyOfThoseGivenAndTogetherOneOfEachSet() {
    assertThat(parties("NO QA").areMetBy(fact(Changes.newPact()))).isTrue();
    assertThat(parties("QA").areMetBy(fact(Changes.newPact()))).isFalse();
    Conditions both =
        new Conditions(
            Set.of(),
            List.of(Changes.parties("NO SE"), Changes.parties("US CA")),
            Set.of(),
            Set.of(),
            0,
            0,
            List.of());
    assertThat(both.areMetBy(fact(Changes.newPact()))).isTrue();
    assertThat(both.areMetBy(fact(Changes.newPact().between("NO SE")))).isFalse();
  }

  @Test
  void aPartyThatMayJoinCountsAsOne() {
    Changes joining =
        Changes.of(org.pactwatch.model.ChangeKind.PROSPECT_CHANGED)
            .joining("FI")
            .to(Stage.PROPOSED);
    assertThat(parties("FI").areMetBy(fact(joining))).isTrue();
  }

  @Test
  void kindsStagesConfidenceSourcesAndOfficesAreAskedFor() {
    Conditions strict =
        new Conditions(
            Set.of(),
            List.of(),
            Set.of(PactKind.MARITIME),
            Set.of(Stage.SIGNED),
            0.7,
            2,
            List.of("Minister"));
    Changes good = Changes.newPact().sources(2).by("Kari Lund", "deputy defence minister");
    assertThat(strict.areMetBy(fact(good))).isTrue();
    assertThat(strict.areMetBy(fact(good.sure(0.69)))).isFalse();
    assertThat(strict.areMetBy(fact(good.sure(0.7).sources(1)))).isFalse();
    assertThat(strict.areMetBy(fact(good.sources(2).to(Stage.AGREED)))).isFalse();
    assertThat(strict.areMetBy(fact(good.to(Stage.SIGNED).by("Kari Lund", "fisher")))).isFalse();
  }

  @Test
  void everyRegionIsOfCountriesThatThereAre() {
    Set<String> known = Set.of(Locale.getISOCountries());
    assertThat(Regions.all()).hasSizeGreaterThan(25);
    Regions.all()
        .forEach(
            (name, countries) ->
                assertThat(countries)
                    .as(name)
                    .extracting(Party::code)
                    .isNotEmpty()
                    .allMatch(code -> known.contains(code) || code.equals("XK")));
    assertThat(Regions.find("Horn of Africa")).isPresent();
  }
}
