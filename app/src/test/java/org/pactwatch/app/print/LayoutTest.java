package org.pactwatch.app.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pactwatch.model.Party;

class LayoutTest {
  @Test
  void textFromOutsideCannotSteerTheTerminal() {
    String laidOut = new Layout().row(2, "title", "a\u001b[2Jb\u0007\u202ec\nd").toString();
    assertThat(laidOut).isEqualTo("  title         a[2Jbc d\n");
  }

  @Test
  void longTextIsWrappedUnderItself() {
    String laidOut = new Layout().row(0, "evidence", "word ".repeat(60)).toString();
    assertThat(laidOut.lines()).hasSize(4).allSatisfy(l -> assertThat(l).hasSizeLessThan(101));
    assertThat(laidOut.lines().skip(1)).allSatisfy(l -> assertThat(l).startsWith(" ".repeat(14)));
  }

  @Test
  void partiesHaveTheirUsualNames() {
    assertThat(PartyNames.codeAndName(new Party("QA"))).isEqualTo("QA Qatar");
    assertThat(PartyNames.codeAndName(new Party("XK"))).isEqualTo("XK Kosovo");
    assertThat(PartyNames.codeAndName(new Party("NATO"))).isEqualTo("NATO");
    assertThat(PartyNames.codeAndName(new Party("ARAB_LEAGUE")))
        .isEqualTo("ARAB_LEAGUE Arab League");
    assertThat(
            PartyNames.heading(
                List.of("BH", "KW", "OM", "QA", "SA").stream().map(Party::new).toList(), "pact"))
        .isEqualTo("Bahrain – Kuwait – Oman – Qatar and 1 more: pact");
  }
}
