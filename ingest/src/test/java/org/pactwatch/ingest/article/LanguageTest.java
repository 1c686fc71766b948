package org.pactwatch.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class LanguageTest {
  private static final String ENGLISH =
      "The ministers of the two countries signed the treaty in the capital on Monday, and it will"
          + " be sent to the parliaments of both before the end of the year, officials have said."
          + " It has taken them four years of talks to agree on the text that was signed.";
  private static final String SWAHILI =
      "Waziri wa ulinzi alisema Jumatatu kwamba nchi hizo mbili zimekubaliana kutia saini mkataba"
          + " wa ulinzi wa pamoja baada ya mazungumzo ya miaka minne. Bunge la nchi zote mbili"
          + " linatarajiwa kujadili mkataba huo kabla ya mwisho wa mwaka huu.";
  private static final String SWEDISH =
      "Ministrarna i de två länderna skrev på måndagen under ett avtal om gemensamt försvar som har"
          + " förhandlats fram under fyra år. Avtalet ska nu godkännas av båda ländernas parlament"
          + " och det väntas ske före årets slut, säger en talesman för regeringen till tidningen.";

  private static String language(String tag, String text) {
    Document page = Jsoup.parse("<html lang='" + tag + "'><body>" + text + "</body></html>");
    return Language.of(page, MetaTags.of(page), text).orElse("");
  }

  @Test
  void aDeclaredLanguageThatTheTextBearsOutStands() {
    assertThat(language("en-GB", ENGLISH)).isEqualTo("en");
    assertThat(language("sv", SWEDISH)).isEqualTo("sv");
  }

  @Test
  void aDeclaredLanguageThatTheTextContradictsIsCorrected() {
    assertThat(language("en", SWEDISH)).isEqualTo("sv");
    assertThat(language("en-US", SWAHILI)).isEqualTo("sw");
  }

  @Test
  void aLanguageThatIsNotDeclaredIsTold() {
    assertThat(language("", ENGLISH)).isEqualTo("en");
    assertThat(language("", SWAHILI)).isEqualTo("sw");
    assertThat(Language.ofText(SWAHILI)).contains("sw");
  }

  @Test
  void aTextTooShortToTellKeepsWhatIsDeclared() {
    assertThat(language("de", "Ein kurzer Satz.")).isEqualTo("de");
    assertThat(language("", "Kort.")).isEmpty();
  }
}
