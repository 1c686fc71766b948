package org.pactwatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pactwatch.model.PactId;
import org.pactwatch.model.Stage;
import org.pactwatch.review.account.AuditLog;
import org.pactwatch.store.query.PactView;

/** Pacts are merged and split on their pages, and the audit log tells of it, or neither is done. */
class PactRulingsTest extends ConsoleCase {
  @BeforeEach
  void takeTwoPacts() {
    take(
        signing(),
        Story.of("arctic", "2026-05-20", "Arctic pact")
            .claim(
                "", "Canada and Norway signed a pact.", "", "CA NO", Stage.SIGNED, "2026-05-19"));
    assertThat(pacts()).hasSize(2);
  }

  private PactId pactOf(String parties) {
    return pacts().stream()
        .filter(p -> p.parties().equals(Story.codes(parties)))
        .map(PactView::id)
        .findFirst()
        .orElseThrow();
  }

  private int merge() {
    Element form = browser.page("/pacts/" + pactOf("CA NO")).select("form[action$=/merge]").first();
    Map<String, String> fields = new HashMap<>();
    fields.put("into", pactOf("KE OM").value());
    fields.put("reason", "one treaty");
    return browser.submit(form, fields).statusCode();
  }

  private int undo() {
    Element form = browser.page("/rulings").select("form[action$=/undo]").first();
    return browser.submit(form, Map.of()).statusCode();
  }

  private List<AuditLog.Entry> audited() {
    return new AuditLog(database, CLOCK).latest(null, Long.MAX_VALUE, 10);
  }

  private void forbidAudit() {
    database.write(
        h ->
            h.execute(
                "ALTER TABLE console.audit ADD CONSTRAINT full_disk CHECK (false) NOT VALID"));
  }

  @Test
  void mergingAndItsUndoingAreAudited() {
    PactId moved = pactOf("CA NO");
    PactId into = pactOf("KE OM");

    assertThat(merge()).isEqualTo(303);
    assertThat(pacts()).hasSize(1);
    assertThat(undo()).isEqualTo(303);

    assertThat(pacts()).hasSize(2);
    assertThat(audited())
        .extracting(AuditLog.Entry::action)
        .containsExactly("ruling undone", "pact merged");
    assertThat(audited().get(1).target()).isEqualTo(into.value());
    assertThat(audited().get(1).detail()).isEqualTo(moved + " into it: one treaty");
  }

  @Test
  void whatCannotBeAuditedIsNotRuled() {
    forbidAudit();

    assertThat(merge()).isEqualTo(500);

    assertThat(pacts()).hasSize(2);
    assertThat(store.rulings().all()).isEmpty();
  }

  @Test
  void whatCannotBeAuditedIsNotUndone() {
    assertThat(merge()).isEqualTo(303);
    forbidAudit();

    assertThat(undo()).isEqualTo(500);

    assertThat(pacts()).hasSize(1);
  }

  @Test
  void whatCannotBeAuditedIsNotSplit() {
    assertThat(merge()).isEqualTo(303);
    forbidAudit();
    PactId one = pacts().get(0).id();
    Element form = browser.page("/pacts/" + one).select("form[action$=/split]").first();
    String claim = signing().claimId("KE OM", Stage.SIGNED).value();

    Map<String, String> fields = Map.of("claims", claim, "reason", "two treaties");
    assertThat(browser.submit(form, fields).statusCode()).isEqualTo(500);

    assertThat(store.rulings().all()).hasSize(1);
    assertThat(audited()).hasSize(1);
  }

  @Test
  void whatIsRefusedIsNotAudited() {
    Element form = browser.page("/pacts/" + pactOf("CA NO")).select("form[action$=/merge]").first();

    int status =
        browser.submit(form, Map.of("into", "no such pact", "reason", "a guess")).statusCode();

    assertThat(status).isEqualTo(409);
    assertThat(audited()).isEmpty();
  }
}
