package org.pactwatch.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactwatch.alert.outbox.AlertBook;
import org.pactwatch.alert.outbox.AlertDatabase;
import org.pactwatch.alert.outbox.RuleDesk;
import org.pactwatch.alert.quiet.Matcher;
import org.pactwatch.alert.quiet.Silence;
import org.pactwatch.app.alerting.AlertRoom;
import org.pactwatch.app.engine.DatabaseServer;
import org.pactwatch.app.engine.EmbeddedPostgresServer;
import org.pactwatch.model.AlertKind;
import org.pactwatch.model.Article;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.Block;
import org.pactwatch.model.BlockRole;
import org.pactwatch.model.CaptureId;
import org.pactwatch.model.Claim;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.ContentHash;
import org.pactwatch.model.Evidence;
import org.pactwatch.model.Modality;
import org.pactwatch.model.PactKind;
import org.pactwatch.model.PartialDate;
import org.pactwatch.model.Party;
import org.pactwatch.model.PublicationDate;
import org.pactwatch.model.Reading;
import org.pactwatch.model.SourceId;
import org.pactwatch.model.Span;
import org.pactwatch.model.Stage;
import org.pactwatch.model.Verdict;
import org.pactwatch.review.desk.RuleDesk.Fate;
import org.pactwatch.review.desk.RuleDesk.Tried;
import org.pactwatch.review.desk.RuleDesk.Wanted;
import org.pactwatch.store.Store;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.db.Migrations;
import org.pactwatch.store.ledger.Delivered;

/** Rules of the console over the alert room's own and what the store has recorded. */
class RuleKeepingTest {
  private static final Instant NOW = Instant.parse("2026-06-10T12:00:00Z");
  private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
  private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private static Reading signed(String id, String... codes) {
    String sentence = "The two signed a defence pact on 2 June.";
    TreeSet<Party> parties = new TreeSet<>();
    for (String code : codes) {
      parties.add(new Party(code));
    }
    Span whole = new Span(0, sentence.length());
    Claim claim =
        new Claim(
            new ClaimId(ContentHash.of(id)),
            "defence pact",
            Set.of(PactKind.DEFENCE_COOPERATION),
            parties,
            new TreeSet<>(),
            Stage.SIGNED,
            PartialDate.parse("2026-06-02"),
            Modality.ASSERTED,
            null,
            Set.of(),
            new Evidence(whole, sentence),
            List.of(),
            0.8,
            null);
    Article article =
        new Article(
            new ArticleId(id),
            ContentHash.of(id, sentence),
            new SourceId("test"),
            URI.create("https://news.example/" + id),
            "Pact signed",
            "Harbour Post",
            List.of(),
            new PublicationDate(LocalDate.parse("2026-06-03"), null, "json-ld"),
            null,
            "en",
            Verdict.ARTICLE,
            "test",
            sentence,
            List.of(new Block(BlockRole.PARAGRAPH, whole, null)),
            id,
            null,
            new CaptureId("capture-" + id),
            NOW,
            false);
    return new Reading(article, "test", List.of(), List.of(), List.of(claim));
  }

  private static Wanted wanted(String name, String when, String... parties) {
    List<String> none = List.of();
    return new Wanted(
        name, List.of(when), List.of(parties), none, none, none, null, null, none, none, null);
  }

  @Test
  void aRuleIsTriedOnWhatWasRecordedAndKeptForTheAlertRoom(@TempDir Path folder) {
    try (DatabaseServer server = EmbeddedPostgresServer.start(folder.resolve("postgres"));
        Database database =
            Database.open(
                server.jdbcUrl(),
                server.user(),
                server.password(),
                3,
                List.of(Migrations.ofStore(), AlertRoom.migrations()))) {
      Store store = Store.in(database, CLOCK);
      assertThat(
              store
                  .ledger()
                  .record(
                      List.of(
                          new Delivered<>("readings", 0, 0, signed("a", "KE", "OM")),
                          new Delivered<>("readings", 0, 1, signed("b", "EE", "LT"))))
                  .refused())
          .isEmpty();
      RuleDesk rules = new RuleDesk(new AlertDatabase(database.dataSource()), CLOCK);
      RuleKeeping keeping = new RuleKeeping(rules, store);

      Tried baltic = keeping.onThePast(wanted("baltic", "new-pact", "baltics"), JUNE, JULY);
      assertThat(baltic.fault()).isNull();
      assertThat(baltic.months()).isEqualTo(Map.of(YearMonth.of(2026, 6), 1));
      assertThat(baltic.latest())
          .singleElement()
          .satisfies(e -> assertThat(e.summary()).contains("Estonia and Lithuania"));
      assertThat(keeping.onThePast(wanted("all", "new-pact"), JUNE, JULY).fired()).isEqualTo(2);
      assertThat(keeping.onThePast(wanted("all", "new-pact"), JULY, JULY).fired()).isZero();
      assertThat(keeping.onThePast(wanted("x", "new-pact", "Qatr"), JUNE, JULY).fault())
          .contains("did you mean Qatar?");
      assertThat(keeping.onThePast(wanted("q", "source-quiet"), JUNE, JULY).fault())
          .contains("cannot be tried on the past");
      List<String> none = List.of();
      Wanted both =
          new Wanted(
              "both",
              List.of("new-pact", "source-quiet"),
              none,
              none,
              none,
              none,
              null,
              null,
              none,
              none,
              null);
      Tried half = keeping.onThePast(both, JUNE, JULY);
      assertThat(half.fired()).isEqualTo(2);
      assertThat(half.leftOut()).contains("sources that went quiet");

      assertThat(keeping.rules().rules()).noneMatch(r -> r.rule().name().equals("baltic"));

      AlertBook book = new AlertBook(new AlertDatabase(database.dataSource()), CLOCK);
      Matcher some =
          new Matcher(
              Set.of(),
              Set.of(AlertKind.DENIAL, AlertKind.NEW_PACT),
              null,
              Set.of(new Party("OM"), new Party("KE")));
      book.silence(new Silence(0, some, "ada", "calm", NOW, NOW.plusSeconds(60)));
      assertThat(new AlertKeeping(book, CLOCK).silences())
          .singleElement()
          .satisfies(s -> assertThat(s.what()).isEqualTo("denial, new-pact, of KE, OM"));

      assertThat(keeping.keep(wanted("baltic", "new-pact", "baltics"), 0, "ada").fate())
          .isEqualTo(Fate.DONE);
      assertThat(keeping.pause("denial", true, "ada").fate()).isEqualTo(Fate.DONE);
      assertThat(rules.rules().atWork())
          .extracting(r -> r.name())
          .contains("baltic", "new-pact")
          .doesNotContain("denial");
      assertThat(keeping.rules().rules())
          .filteredOn(r -> r.rule().name().equals("baltic"))
          .singleElement()
          .satisfies(r -> assertThat(r.words().conditions()).anyMatch(c -> c.contains("EE LT LV")));
    }
  }
}
