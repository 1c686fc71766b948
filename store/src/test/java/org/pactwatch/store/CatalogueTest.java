package org.pactwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactwatch.model.Change;
import org.pactwatch.model.Party;
import org.pactwatch.model.Reading;
import org.pactwatch.model.Stage;
import org.pactwatch.store.catalogue.AtopFiles;
import org.pactwatch.store.catalogue.Catalogue;
import org.pactwatch.store.catalogue.CatalogueEntry;
import org.pactwatch.store.catalogue.KnownPacts;
import org.pactwatch.store.ledger.Recorded;
import org.pactwatch.store.query.PactQuery;
import org.pactwatch.store.query.PactView;

class CatalogueTest extends StoreCase {
  private static final String ALLIANCES =
      "atopid,begyr,begmo,begday,endyr,endmo,endday,defense,offense,neutral,nonagg,consul\n";
  private static final String MEMBERS = "atopid,member,yrent,moent,dayent,yrexit,moexit,dayexit\n";

  @TempDir private Path folder = Path.of(".");

  private Recorded load(Catalogue catalogue) {
    return store.ledger().record(News.delivered(0, catalogue.readings()));
  }

  private List<PactView> on(String day) {
    return store.picture().pacts(PactQuery.now().asOf(LocalDate.parse(day)));
  }

  private PactView named(String name) {
    return pacts().stream().filter(p -> p.name().startsWith(name)).findFirst().orElseThrow();
  }

  @Test
  void atLeastSixtyPactsAreKnownEachWithAPageToCheckIt() {
    List<CatalogueEntry> entries = KnownPacts.catalogue().entries();
    assertThat(entries).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
    assertThat(entries).extracting(CatalogueEntry::key).doesNotHaveDuplicates();
    assertThat(entries).allMatch(e -> e.reference().isAbsolute() && !e.kinds().isEmpty());
  }

  @Test
  void knownPactsAreEachAPactAndNeverAlert() {
    Recorded recorded = load(KnownPacts.catalogue());
    assertThat(recorded.refused()).isEmpty();
    assertThat(recorded.changes()).allMatch(Change::backfill);
    assertThat(pacts())
        .extracting(p -> p.evidence().article())
        .doesNotHaveDuplicates()
        .hasSameSizeAs(KnownPacts.catalogue().entries());
    assertThat(load(KnownPacts.catalogue()).taken()).as("a second time").isZero();
  }

  @Test
  void knownPactsHaveTheirPartiesAndStagesOnAnyDay() {
    load(KnownPacts.catalogue());
    PactView nato = named("North Atlantic Treaty");
    assertThat(nato.parties()).hasSize(32).contains(new Party("SE"));
    assertThat(on("1960-01-01"))
        .filteredOn(p -> p.id().equals(nato.id()))
        .singleElement()
        .satisfies(p -> assertThat(p.parties()).hasSize(15))
        .satisfies(p -> assertThat(p.stage()).isEqualTo(Stage.IN_FORCE));
    assertThat(on("1960-07-01"))
        .filteredOn(p -> p.parties().equals(Standing.codes("JP US")))
        .extracting(PactView::stage)
        .containsExactlyInAnyOrder(Stage.TERMINATED, Stage.IN_FORCE);
    assertThat(on("1970-01-01"))
        .filteredOn(p -> p.name().contains("Warsaw Pact"))
        .first()
        .satisfies(p -> assertThat(p.parties()).doesNotContain(new Party("AL")));
  }

  @Test
  void aMentionInTheNewsFindsTheKnownPact() {
    load(KnownPacts.catalogue());
    int known = pacts().size();
    take(
        News.article("a", "2026-05-02").claim("PH US", Stage.IN_FORCE, null, "the VFA"),
        News.article("b", "2026-05-03").claim("PK SA", Stage.IN_FORCE, null, "the SMDA"),
        News.article("c", "2026-05-04").claim("JP US", Stage.IN_FORCE, null, "1960 treaty"),
        News.article("d", "2026-05-05").claim("DE GB", Stage.RATIFIED, null, "Kensington accord"));
    assertThat(pacts()).hasSize(known);
    assertThat(named("Kensington Treaty").stage()).isEqualTo(Stage.RATIFIED);
  }

  private Catalogue atop(String alliances, String members) throws IOException {
    Files.writeString(folder.resolve("atop-alliance-level.csv"), ALLIANCES + alliances);
    Files.writeString(folder.resolve("atop-member-level.csv"), MEMBERS + members);
    return new AtopFiles().read(folder);
  }

  @Test
  void anAllianceIsInForceFromItsFirstDayToItsLastWithTheMembersOfTheDay() throws IOException {
    load(
        atop(
            "9001,1900,2,3,1910,5,0,1,0,0,0,0\n9002,1901,1,1,0,0,0,0,0,0,1,0\n",
            """
            9001,200,1900,2,3,1910,5,0
            9001,220,1900,2,3,1910,5,0
            9001,230,1900,2,3,1905,6,7
            9001,325,1903,4,5,1910,5,0
            9002,200,1901,1,1,0,0,0
            9002,220,1901,1,1,0,0,0
            9002,230,1901,1,1,0,0,0
            """));
    assertThat(on("1900-02-02")).isEmpty();
    assertThat(on("1904-01-01"))
        .extracting(p -> p.parties() + " " + p.kinds())
        .containsExactlyInAnyOrder(
            "[ES, FR, GB, IT] [MUTUAL_DEFENCE]", "[ES, FR, GB] [NON_AGGRESSION]");
    assertThat(on("1906-01-01"))
        .extracting(p -> p.parties().toString())
        .containsExactlyInAnyOrder("[FR, GB, IT]", "[ES, FR, GB]");
    assertThat(on("1911-01-01"))
        .extracting(p -> p.stage().name())
        .containsExactlyInAnyOrder("TERMINATED", "IN_FORCE");
  }

  @Test
  void aLineThatMakesNoSenseIsNamed() {
    assertThatThrownBy(() -> atop("9001,1900,2,31,0,0,0,1,0,0,0,0\n", ""))
        .isInstanceOf(AtopFiles.UnreadableFile.class)
        .hasMessageContaining("atop-alliance-level.csv, line 2: no such day: 1900-2-31");
    assertThatThrownBy(() -> atop("9001,1900\n", ""))
        .hasMessageContaining("line 2: 2 columns in place of 12");
    assertThatThrownBy(() -> atop("9001,1900,2,1,0,0,0,1,0,0,0,0\n", "9001,7777,1900,2,1,0,0,0\n"))
        .hasMessageContaining("no state has the number 7777");
  }

  @Test
  void theAlliancesInForceOnAnyNewYearsDayAreThoseOfTheFiles() throws IOException {
    Path files = Path.of(System.getProperty("shared", "../../shared")).resolve("corpora/atop");
    assumeTrue(Files.isDirectory(files), () -> "skipped: no folder " + files);
    Catalogue atop = new AtopFiles().read(files);
    assertThat(atop.entries()).hasSize(745);
    List<Reading> readings = new ArrayList<>(atop.readings());
    store.ledger().record(News.delivered(0, readings));
    for (int year = 1816; year <= 2016; year++) {
      LocalDate day = LocalDate.of(year, 1, 1);
      assertThat(inForce(day)).as("1 January %s", year).isEqualTo(inForce(atop, day));
    }
  }

  private SortedSet<String> inForce(LocalDate day) {
    return store.picture().pacts(PactQuery.now().asOf(day)).stream()
        .filter(p -> p.stage() == Stage.IN_FORCE)
        .map(PactView::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** As the files say: from the first day on, and until before the last. */
  private static SortedSet<String> inForce(Catalogue atop, LocalDate day) {
    return atop.entries().stream()
        .filter(e -> e.inForce() != null && !e.inForce().earliest().isAfter(day))
        .filter(e -> e.ended() == null || e.ended().earliest().isAfter(day))
        .map(CatalogueEntry::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
