package org.pactwatch.extract.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactwatch.model.Party;

class GazetteerTest {
  private static final Path REFERENCE = Path.of("..", "..", "shared", "corpora", "countries.json");

  @Test
  void all_members_and_observers_of_the_united_nations_are_there() {
    Set<Party> countries = new ActorGazetteer().countries();
    assertThat(countries).hasSize(193 + 2 + 4);
    assertThat(countries).contains(new Party("PS"), new Party("VA"), new Party("XK"));
    assertThat(countries).allMatch(Party::isCountry);
  }

  @Test
  void every_country_has_a_name_and_a_demonym_or_shares_one() {
    Set<String> without =
        DataFile.rows("countries.txt").stream()
            .filter(row -> row.words(2).isEmpty() || row.words(1).isEmpty())
            .map(row -> row.column(0))
            .collect(Collectors.toSet());
    assertThat(without).containsExactlyInAnyOrder("CG", "DM", "VA");
  }

  @ParameterizedTest
  @ValueSource(strings = {"officeholders.txt", "leaders.txt"})
  void every_term_of_office_has_a_name_a_country_an_office_and_ordered_years(String file) {
    for (DataFile.Row row : DataFile.rows(file)) {
      assertThat(row.columns()).as(row.toString()).hasSize(5);
      assertThat(row.words(0)).as(row.toString()).isNotEmpty();
      assertThat(new Party(row.column(1)).code()).isNotEmpty();
      assertThat(row.column(2)).as(row.toString()).isNotBlank();
      assertThat(Integer.parseInt(row.column(3))).isBetween(1920, 2026);
      if (!row.column(4).isEmpty()) {
        assertThat(Integer.parseInt(row.column(4)))
            .isBetween(Integer.parseInt(row.column(3)), 2030);
      }
    }
  }

  @Test
  void officeholders_serve_known_countries_and_organisations() {
    Set<String> known =
        DataFile.rows("countries.txt").stream()
            .map(row -> row.column(0))
            .collect(Collectors.toCollection(TreeSet::new));
    DataFile.rows("organisations.txt").forEach(row -> known.add(row.column(0)));
    for (String file : List.of("officeholders.txt", "leaders.txt", "prefixes.txt")) {
      assertThat(DataFile.rows(file)).allMatch(row -> known.contains(row.column(1)), file);
    }
  }

  @Test
  void word_lists_have_a_kind_and_words() {
    for (String file :
        List.of("titles.txt", "name-words.txt", "capital-words.txt", "context-words.txt")) {
      assertThat(DataFile.rows(file)).allMatch(row -> !row.words(1).isEmpty(), file);
    }
  }

  /** The reference data are looked at, not copied: their licence differs from ours. */
  @Test
  void names_of_independent_countries_agree_with_the_reference() throws IOException {
    Assumptions.assumeTrue(Files.exists(REFERENCE), "no " + REFERENCE + " to compare with");
    ActorGazetteer gazetteer = new ActorGazetteer();
    Pattern country =
        Pattern.compile(
            "\"cca2\": \"(\\w+)\".*?\"name\": \"([^\"]+)\",.*?\"independent\": (true|false)",
            Pattern.DOTALL);
    Matcher matcher = country.matcher(Files.readString(REFERENCE));
    List<String> missing = new ArrayList<>();
    while (matcher.find()) {
      String code = matcher.group(1);
      boolean known =
          Articles.mentions("We met people from " + matcher.group(2) + " yesterday.")
              .actors()
              .stream()
              .anyMatch(a -> a.party().code().equals(code));
      if (matcher.group(3).equals("true") && !known) {
        missing.add(code + " " + matcher.group(2));
      }
    }
    assertThat(gazetteer.countries()).isNotEmpty();
    assertThat(missing).containsExactlyInAnyOrder("CG Congo");
  }

  /** Dependent territories and offices without a name of their own are left out. */
  @Test
  void leaders_of_all_independent_countries_are_listed() throws IOException {
    Path file = REFERENCE.resolveSibling("leaders-2026.json");
    Assumptions.assumeTrue(Files.exists(file), "no " + file + " to compare with");
    Officeholders listed = new Officeholders();
    List<String> missing = new ArrayList<>();
    int people = 0;
    Matcher matcher =
        Pattern.compile("\"(?:chief_of_state|head_of_government)\": \"([^\"(]+)\\(since")
            .matcher(Files.readString(file));
    while (matcher.find()) {
      List<String> words =
          java.util.Arrays.stream(matcher.group(1).split("\\s+"))
              .filter(GazetteerTest::isSurname)
              .flatMap(word -> Folding.pieces(word).stream())
              .map(Folding.Piece::key)
              .filter(key -> !key.equals("-"))
              .toList();
      people += words.isEmpty() ? 0 : 1;
      if (!words.isEmpty() && !listed.hasWords(words)) {
        missing.add(matcher.group(1).strip());
      }
    }
    assertThat(people).isGreaterThan(300);
    assertThat(missing).allMatch(GazetteerTest::isOfTerritory);
  }

  private static boolean isSurname(String word) {
    return word.length() > 3
        && !word.equals("CNSP")
        && word.equals(word.toUpperCase(java.util.Locale.ROOT));
  }

  private static boolean isOfTerritory(String leader) {
    return Pattern.compile(
            "Governor|Administrator|Commissioner|Premier|Chief Minister|Chief Executive|Territorial"
                + "|French Polynesia|PONGA|TUISANO|EMAN|MERCELINA|PISAS|JOHANNESEN|NIELSEN|Prefect")
        .matcher(leader)
        .find();
  }
}
