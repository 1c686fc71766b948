package org.pactwatch.extract.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactwatch.extract.mention.Articles.actors;
import static org.pactwatch.extract.mention.Articles.codes;
import static org.pactwatch.extract.mention.Articles.mentions;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorFinderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Türkiye and the UAE will train together. | AE TR",
        "The U.S. sent ships, the UK planes. | GB US",
        "They told us about it, and let us go. | ",
        "The Saudi-Pakistan pact covers training. | PK SA",
        "A Franco-German brigade and a Sino-Russian drill. | CN DE FR RU",
        "The US–Qatar accord was renewed. | QA US",
        "An Indo-Pacific strategy was published. | ",
        "Papua New Guinea and Guinea-Bissau abstained. | GW PG",
        "The DRC and the Republic of the Congo share a river. | CD CG",
        "Niger's army fights beside Nigerian troops. | NE NG",
        "North Korean troops faced South Korean ones. | KP KR",
        "The two Koreas met. | KP KR",
        "Sudan and South Sudan closed the border. | SD SS",
        "The Emiratis and the Dutch signed it. | AE NL",
        "Côte d'Ivoire and Cote d’Ivoire are one. | CI",
        "Kosovo, Taiwan and Palestine were invited. | PS TW XK",
        "Ships crossed the Indian Ocean and the South China Sea. | ",
        "Boats patrol the Gulf of Guinea and the Sea of Japan. | ",
        "A school in New Mexico closed. | ",
        "The Times of India and Egypt Daily News reported it. | ",
        "The Japan Times and the Korea Herald agreed. | ",
        "Settlers moved to the West Bank. | ",
        "The Panama Canal is busy. | ",
        "Turkish Airlines flies to Nairobi. | ",
        "Investigators asked Michael Jordan and Chad Smith. | ",
        "Russo-Turkish, Indo-Pakistani and Anglo-American talks. | GB IN PK RU TR US",
        "Italo-Libyan, Greco-Turkish and Nippo-American drills. | GR IT JP LY TR US",
        "An Israeli-Emirati-Bahraini exercise began. | AE BH IL",
        "She roasted a turkey on the banks of the Niger River. | ",
        "Jordan's king met Chad's president. | JO TD",
        "Congo-Brazzaville and Congo-Kinshasa signed. | CD CG",
        "The Dominican Republic and Dominica signed. | DM DO",
        "New Mexico and New Hampshire sent guardsmen. | ",
        "He bought a house in Jordan Street and won the Japan Cup. | ",
        "We had Turkish coffee, Swiss cheese and Danish pastries. | ",
        "The USS Georgia docked. | ",
        "The China Daily and the Global Times warned. | ",
      })
  void countries_are_found_by_name_and_demonym(String sentence, String expected) {
    String[] codes = expected == null ? new String[0] : expected.split(" ");
    assertThat(codes(mentions(sentence))).containsExactly(codes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Riyadh and Islamabad signed a treaty. | Riyadh=SA CAPITAL, Islamabad=PK CAPITAL",
        "Talks between Doha and Islamabad go on. | Doha=QA CAPITAL, Islamabad=PK CAPITAL",
        "It wants closer ties with Ankara. | Ankara=TR CAPITAL",
        "Seoul's envoy left early. | Seoul=KR CAPITAL",
        "Moscow-backed forces advanced. | Moscow=RU CAPITAL",
        "They met at a hotel in Doha. | Doha=QA PLACE",
        "His visit to Tokyo was short. | Tokyo=JP PLACE",
        "The ministers met in Riyadh and Doha. | Riyadh=SA PLACE, Doha=QA PLACE",
        "Demonstrators filled the streets of Kyiv. | Kyiv=UA PLACE",
        "The Madrid summit ended. | Madrid=ES PLACE",
        "Officials in Beijing were annoyed. | Beijing=CN CAPITAL",
        "The Kremlin denied it, the Élysée did not. | Kremlin=RU SEAT, Élysée=FR SEAT",
      })
  void capitals_count_when_they_stand_for_a_government(String sentence, String expected) {
    assertThat(String.join(", ", actors(mentions(sentence)))).isEqualTo(expected);
  }

  @Test
  void datelines_are_places() {
    assertThat(actors(mentions("NIAMEY - The two sides met.")).get(0)).isEqualTo("NIAMEY=NE PLACE");
    assertThat(actors(mentions("RIYADH, Sept. 18 — The two sides met.")).get(0))
        .isEqualTo("RIYADH=SA PLACE");
    assertThat(actors(mentions("ROME, Nov 6 (Adria) - Both sides met.")).get(0))
        .isEqualTo("ROME=IT PLACE");
  }

  @Test
  void georgia_is_the_american_state_where_the_article_says_so() {
    assertThat(codes(mentions("Soldiers from Atlanta and Savannah trained at a base in Georgia.")))
        .doesNotContain("GE");
    assertThat(codes(mentions("Georgia and Armenia opened talks in Tbilisi."))).contains("GE");
  }

  @Test
  void congo_is_brazzaville_where_the_article_says_so() {
    assertThat(codes(mentions("Congo signed the accord, said Brazzaville."))).containsExactly("CG");
    assertThat(codes(mentions("Congo signed the accord, said Kinshasa."))).containsExactly("CD");
  }

  @Test
  void the_kingdom_is_the_one_named_before() {
    Mentions found = mentions("Jordan opened talks with Iraq. Troops train in the kingdom.");
    assertThat(actors(found)).contains("kingdom=JO REFERENCE");
    assertThat(actors(mentions("The kingdom was quiet."))).isEmpty();
  }

  @Test
  void brussels_is_the_union_and_the_alliance_the_one_named() {
    Mentions found =
        mentions("Brussels wants a defence pact with Canada. NATO agreed. The alliance will pay.");
    assertThat(actors(found))
        .containsExactly(
            "Brussels=EU CAPITAL",
            "Canada=CA NAME",
            "NATO=NATO ORGANISATION",
            "alliance=NATO REFERENCE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The North Atlantic Treaty Organisation grows. | NATO",
        "Nato and Asean met. | ASEAN NATO",
        "The Gulf Cooperation Council and the Arab League met. | ARAB_LEAGUE GCC",
        "The Security Council and the African Union disagree. | AFRICAN_UNION UN",
        "The Alliance of Sahel States left ECOWAS. | AES ECOWAS",
        "The IAEA, the G7 and the Quad met. | G7 IAEA QUAD",
        "The National Security Council met. | ",
        "The Commonwealth of Independent States and IGAD met. | CIS IGAD",
        "The IMF, OPEC+ and the Council of Europe met. | COUNCIL_OF_EUROPE IMF OPEC",
      })
  void organisations_are_found_by_name_and_abbreviation(String sentence, String expected) {
    String[] codes = expected == null ? new String[0] : expected.split(" ");
    assertThat(codes(mentions(sentence))).containsExactly(codes);
  }

  @Test
  void a_headline_in_title_case_is_read_like_any_other() {
    Mentions found =
        mentions(LocalDate.of(2026, 3, 1), "Qatar Moves Toward Defence Deal With Pakistan", "Ok.");
    assertThat(codes(found)).containsExactly("PK", "QA");
  }

  @Test
  void tokens_of_a_mention_are_those_of_its_words() {
    ActorMention saudi = mentions("Today Saudi Arabia signed.").actors().get(0);
    assertThat(saudi.firstToken()).isEqualTo(1);
    assertThat(saudi.endToken()).isEqualTo(3);
    assertThat(saudi.text()).isEqualTo("Saudi Arabia");
  }
}
