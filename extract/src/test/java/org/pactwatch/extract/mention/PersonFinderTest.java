package org.pactwatch.extract.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactwatch.extract.mention.Articles.mentions;
import static org.pactwatch.extract.mention.Articles.officials;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The people of these sentences are made up, so that no list knows them. */
class PersonFinderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Pakistan's Defence Minister Karim Ullah Zaheer spoke. "
            + "| Karim Ullah Zaheer / Defence Minister / PK",
        "Kenya's prime minister, Otieno Wanjala, signed. | Otieno Wanjala / prime minister / KE",
        "Brennick, Malta, heard Zeynep Tuncel, the Turkish transport minister, speak. "
            + "| Zeynep Tuncel / transport minister / TR",
        "Oman sent Faisal bin Harith al-Lamki, its interior minister. "
            + "| Faisal bin Harith al-Lamki / interior minister / OM",
        "General Ousmane Keletigui, chief of staff of the Malian army, came. "
            + "| Ousmane Keletigui / General, chief of staff of the Malian army / ML",
        "U.S. State Department spokesman Dale Hartwick said so. "
            + "| Dale Hartwick / State Department spokesman / US",
        "The former Polish prime minister Jan van der Brzeski agreed. "
            + "| Jan van der Brzeski / former prime minister / PL",
        "NATO Secretary General Bengt Aspholm spoke. | Bengt Aspholm / Secretary General / NATO",
        "Hana Obuya, who heads Uganda's defence ministry, left. "
            + "| Hana Obuya / heads Uganda's defence ministry / UG",
        "Ghana's ambassador to Togo, Kwesi Aidoo, left. | Kwesi Aidoo / ambassador / GH",
        "South Korea's minister Bae Do-hyun flew home. | Bae Do-hyun / minister / KR",
        "The UAE's trade minister, Sheikh Hazza bin Rashid Al Kuwari, left. "
            + "| Hazza bin Rashid Al Kuwari / trade minister / AE",
        "Field Marshal Tahir Munib Shah of Pakistan left Doha. "
            + "| Tahir Munib Shah / Field Marshal / PK",
        "Thai defence ministry spokesman Col. Anan Deesawong said so. "
            + "| Anan Deesawong / defence ministry spokesman Col. / TH",
        "Sen. Pedro Almirante of Paraguay voted no. | Pedro Almirante / Sen. / PY",
        "Rear Adm. Levent Sonmezli of Turkey left. | Levent Sonmezli / Rear Adm. / TR",
        "The ambassador of Italy, Mr Dario Verdolini, left. | Dario Verdolini / ambassador / IT",
        "The Kuwaiti foreign ministry was angry. \"No such text exists,\" spokesperson Hala"
            + " Mandani said. | Hala Mandani / spokesperson / KW",
        "Kuwaiti Defence Minister Mubarak Al-Jarrahi spoke. "
            + "| Mubarak Al-Jarrahi / Defence Minister / KW",
        "Acting foreign minister Amir Khan Motaqi of Afghanistan left. "
            + "| Amir Khan Motaqi / Acting foreign minister / AF",
        "The head of Iran's Atomic Energy Organisation, Mahmud Eslamian, spoke. "
            + "| Mahmud Eslamian / head of Iran's Atomic Energy Organisation / IR",
        "Rear Admiral Hamad Al Rawhi, who leads the Omani team, met Kenya's envoys. "
            + "| Hamad Al Rawhi / Rear Admiral / OM",
        "Otieno Sangara, an opposition member of parliament, asked Kenya's cabinet. "
            + "| Otieno Sangara / opposition member of parliament / KE",
      })
  void officials_are_found_by_their_titles(String sentence, String expected) {
    assertThat(officials(mentions(sentence))).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"It is a tripwire,\" said Serdar Kocabey, an analyst in Ankara.",
        "Piet Hollander, the chief executive of Northwind, called it a defence deal.",
        "Retired general Arvind Shelke writes about the army.",
        "Maria Petrou, director of the Aegean Security Forum, was sceptical.",
        "Maj. Gen. (retd) Arvind Shelkar, a defence analyst in India, wrote this.",
        "Melania Trump and Hunter Biden met in Rome.",
        "Professor Ann Lister of Oxford University said Japan erred.",
        "Tomas Lindqvist, a farmer near Umeå, sold his land to the army.",
        "Mr Brandt, a senior vice-president at Kestrel, told reporters so.",
        "By Nadia Farouk in Cairo",
      })
  void analysts_authors_and_managers_hold_no_office(String sentence) {
    assertThat(officials(mentions(sentence))).isEmpty();
  }

  @Test
  void people_without_office_are_mentioned_as_speakers() {
    Mentions found = mentions("\"It is a tripwire,\" said Serdar Kocabey, an analyst in Ankara.");
    assertThat(found.persons())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.name()).isEqualTo("Serdar Kocabey");
              assertThat(p.office()).isEmpty();
            });
  }

  @Test
  void later_mentions_join_the_full_name() {
    Mentions found =
        mentions(
            "Chilean Defence Minister Rosa Quintrel spoke. Quintrel left. Ms Quintrel came back.");
    assertThat(found.persons()).hasSize(3);
    assertThat(found.persons()).allSatisfy(p -> assertThat(p.name()).isEqualTo("Rosa Quintrel"));
    assertThat(found.officials()).hasSize(1);
  }

  @Test
  void a_surname_in_the_headline_joins_the_full_name_below() {
    Mentions found =
        mentions(
            LocalDate.of(2026, 3, 1),
            "Quintrel Rejects Base",
            "Chilean Defence Minister Rosa Quintrel refused the base.");
    assertThat(found.persons().get(0).text()).isEqualTo("Quintrel");
    assertThat(found.persons().get(0).name()).isEqualTo("Rosa Quintrel");
  }

  @Test
  void several_names_take_the_countries_of_a_plural_title_in_order() {
    Mentions found =
        mentions("The foreign ministers of Chad and Benin, Issa Mbodou and Luc Akplogan, met.");
    assertThat(officials(found))
        .containsExactly(
            "Issa Mbodou / foreign minister / TD", "Luc Akplogan / foreign minister / BJ");
  }

  @Test
  void several_names_after_a_plural_title_bring_their_own_countries() {
    Mentions found =
        mentions("Presidents Emil Borican of Chile and Dina Boluar of Peru shook hands.");
    assertThat(officials(found))
        .containsExactly("Emil Borican / President / CL", "Dina Boluar / President / PE");
  }

  @Test
  void of_two_ministers_the_unknown_one_serves_the_other_country() {
    Mentions found =
        mentions(
            "Russia and Tajikistan renewed the lease. "
                + "It was signed by the two defence ministers, Sergei Shoigu and Davron Zafarzod.");
    assertThat(officials(found)).contains("Davron Zafarzod / defence minister / TJ");
  }

  @Test
  void a_relative_of_a_leader_is_not_the_leader() {
    Mentions found = mentions("President Donald Trump spoke. Trump left with Melania Trump.");
    assertThat(officials(found)).containsExactly("Donald Trump / President / US");
  }

  @Test
  void the_cabinet_is_that_of_the_dateline_and_so_is_its_minister() {
    Mentions found =
        mentions(
            LocalDate.of(2026, 3, 1),
            "Cabinet clears defence memorandum with Bangladesh",
            "ISLAMABAD: The federal cabinet on Monday cleared a memorandum with Bangladesh.",
            "The text goes to Dhaka and then to Bangladesh's parliament, while Pakistan waits.",
            "Briefing reporters, Information Minister Salim Bokharani called it a new page.");
    assertThat(officials(found)).containsExactly("Salim Bokharani / Information Minister / PK");
  }

  @Test
  void an_official_without_a_country_serves_the_government_of_the_dateline() {
    Mentions found =
        mentions(
            LocalDate.of(2026, 3, 1),
            null,
            "PRAGUE - The Czech government withdrew two treaties with the United States.",
            "The United States had wanted a radar. The Americans were told on Monday.",
            "Foreign Minister Karel Zemanek had no comment.");
    assertThat(officials(found)).containsExactly("Karel Zemanek / Foreign Minister / CZ");
  }

  @Test
  void leaders_are_officials_without_a_title_and_by_the_term_of_the_date() {
    assertThat(officials(mentions("Narendra Modi signed it.")))
        .containsExactly("Narendra Modi / null / IN");
    assertThat(officials(mentions(LocalDate.of(2023, 7, 1), null, "Mark Rutte signed it.")))
        .containsExactly("Mark Rutte / null / NL");
    assertThat(officials(mentions(LocalDate.of(2025, 7, 1), null, "Mark Rutte signed it.")))
        .containsExactly("Mark Rutte / null / NATO");
  }

  @Test
  void a_title_elsewhere_tells_the_role_of_a_leader() {
    Mentions found =
        mentions("Viktor Orbán signed it. The Hungarian prime minister then left Stockholm.");
    assertThat(officials(found)).containsExactly("Viktor Orbán / prime minister / HU");
  }

  @Test
  void an_official_without_a_country_serves_the_one_the_article_is_about() {
    Mentions found =
        mentions(
            LocalDate.of(2026, 3, 1),
            "Sri Lanka's parliament debates American accord",
            "Sri Lanka's parliament debated the accord.",
            "Port Minister Nuwan Ratnapala said the harbour was safe.");
    assertThat(officials(found)).containsExactly("Nuwan Ratnapala / Port Minister / LK");
  }

  @Test
  void a_carrier_with_a_leaders_name_is_no_official() {
    assertThat(officials(mentions("The carrier Charles de Gaulle left Toulon."))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Vietnam's foreign ministry spokeswoman, Dinh Thu Lan, said the visit was routine. "
            + "| Dinh Thu Lan / foreign ministry spokeswoman / VN",
        "Colonel Rashid Amir of Oman, who signed for his side, has since been promoted. "
            + "| Rashid Amir / Colonel / OM",
        "Kenya's Defence Minister Aden Wanjala Thursday called for calm. "
            + "| Aden Wanjala / Defence Minister / KE",
      })
  void names_whose_shape_leaves_their_end_in_doubt_end_where_the_model_sees_it(
      String sentence, String expected) {
    assertThat(officials(mentions(sentence))).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Iran's ambassador in Muscat, Mousa Farhadian, called it an invention. "
            + "| Mousa Farhadian / ambassador / IR",
        "Opposition deputy Aigul Saparbek of Kyrgyzstan disagreed. "
            + "| Aigul Saparbek / Opposition deputy / KG",
        "Oman's foreign minister rejected the report. \"There is no pact,\" Badr Al-Maamari told "
            + "reporters. | Badr Al-Maamari / foreign minister / OM",
        "The Philippine Senate agreed. Manila was pleased with the Americans. "
            + "It was signed by Defense Secretary Renato Villaluz. "
            + "| Renato Villaluz / Defense Secretary / PH",
      })
  void officials_are_found_by_what_agencies_leave_out(String text, String expected) {
    assertThat(officials(mentions(text))).containsExactly(expected);
  }

  @Test
  void one_who_speaks_without_a_title_takes_none_where_another_was_named() {
    Mentions found =
        mentions(
            "Oman's foreign minister rejected the report. Ann Lister was there."
                + " \"It is odd,\" Piet Hollander told reporters.");
    assertThat(officials(found)).isEmpty();
  }

  @Test
  void a_paper_says_the_foreign_minister_of_its_own_country_s() {
    String text =
        "France and Kenya agreed. French troops stay. Foreign Minister Otieno Wanjala spoke.";
    assertThat(officials(Articles.published("Nairobi Sentinel", null, text)))
        .containsExactly("Otieno Wanjala / Foreign Minister / KE");
    assertThat(officials(Articles.published(null, "https://news.example.ke/1", text)))
        .containsExactly("Otieno Wanjala / Foreign Minister / KE");
    assertThat(officials(Articles.published("Lima Herald", null, text)))
        .containsExactly("Otieno Wanjala / Foreign Minister / FR");
  }
}
