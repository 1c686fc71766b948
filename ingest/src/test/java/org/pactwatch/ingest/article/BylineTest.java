package org.pactwatch.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylineTest {
  private static List<String> people(String byline) {
    return Byline.people(List.of(byline), "The Daily Example");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "By Jane Roe;Jane Roe",
        "Written by JANE ROE;Jane Roe",
        "Jane Roe, Defence Correspondent;Jane Roe",
        "Jane Roe in Strelsau;Jane Roe",
        "Jane Roe (jane.roe@daily.example);Jane Roe",
        "By Jane Roe | Staff Writer;Jane Roe",
        "Jane Roe for The Daily Example;Jane Roe",
        "View all posts by Jane Roe;Jane Roe",
        "Von Jane Roe;Jane Roe",
        "Par Jane Roe;Jane Roe",
        "Jane Roe, PhD;Jane Roe",
        "Jane Roe Special to The Example;Jane Roe",
        "牛春生;牛春生",
        "김철수;김철수"
      })
  void aPersonIsTakenOutOfTheByline(String byline, String person) {
    assertThat(people(byline)).containsExactly(person);
  }

  @Test
  void severalPeopleAreToldApartAndNamedOnce() {
    assertThat(people("By Jane Roe, Rosa Quill Mendez and John Doe"))
        .containsExactly("Jane Roe", "Rosa Quill Mendez", "John Doe");
    assertThat(Byline.people(List.of("Jane Roe", "By JANE ROE"), null)).containsExactly("Jane Roe");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Staff",
        "Staff Reporter",
        "Reuters",
        "Agence France-Presse",
        "The Associated Press",
        "The Daily Example",
        "News Desk",
        "jane.roe@daily.example",
        "Follow us",
        "Sign Up Today",
        "Manage followed notifications",
        "人民网"
      })
  void agenciesDesksSitesAndButtonsAreNoPeople(String byline) {
    assertThat(people(byline)).isEmpty();
  }
}
