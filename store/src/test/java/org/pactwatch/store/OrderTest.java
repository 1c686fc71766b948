package org.pactwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pactwatch.model.Claim;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.Decision;
import org.pactwatch.model.Modality;
import org.pactwatch.model.PactId;
import org.pactwatch.model.PactKind;
import org.pactwatch.model.PartialDate;
import org.pactwatch.model.Reading;
import org.pactwatch.model.Stage;
import org.pactwatch.store.News.Draft;
import org.pactwatch.store.ledger.Delivered;
import org.pactwatch.store.query.ClaimFilter;
import org.pactwatch.store.query.ClaimView;
import org.pactwatch.store.query.PactQuery;
import org.pactwatch.store.query.PactView;

/** Random histories, told again in other orders and batches, with repetitions. */
class OrderTest {

  private static final List<String> PARTIES =
      List.of(
          "PK SA", "PK SA TR", "PK SA + TR", "PK SA + QA", "PK SA TR + QA", "PH US", "NATO + FI");
  private static final List<String> NAMES =
      List.of(
          "mutual defence pact",
          "Strategic Mutual Defence Agreement",
          "the SMDA",
          "Visiting Forces Agreement",
          "Lombok Treaty",
          "agreement of 1951",
          "base lease");

  private final Random random = new Random(20260610);

  @Test
  void thePictureDoesNotDependOnTheOrderOrRepetitionOfReadingsAndDecisions() {
    for (int history = 0; history < 3; history++) {
      List<Reading> readings = readings(40);
      List<Decision> decisions = decisions(readings);
      String expected = picture(readings, decisions);
      for (int i = 0; i < 3; i++) {
        List<Reading> shuffled = new ArrayList<>(readings);
        shuffled.addAll(readings.subList(0, 20));
        Collections.shuffle(shuffled, random);
        assertThat(picture(shuffled, decisions))
            .as("history %s, order %s", history, i)
            .isEqualTo(expected);
      }
    }
  }

  @Test
  void thePictureFollowsRulingsMadeWhileReadingsComeIn() {
    Store store = Store.in(TestDatabase.empty(), Clock.fixed(StoreCase.NOW, ZoneOffset.UTC));
    List<Reading> readings = readings(60);
    int ruled = 0;
    for (int at = 0; at < readings.size(); at += 10) {
      store.ledger().record(News.delivered(at, readings.subList(at, at + 10)));
      List<PactId> pacts =
          store.picture().pacts(PactQuery.now()).stream().map(PactView::id).toList();
      Rulings.Word word =
          new Rulings.Word("ann", StoreCase.NOW, "it is so", store.rulings().last());
      Ruled outcome = ruling(store, pick(pacts), pick(pacts), word);
      ruled += outcome instanceof Ruled.Recorded ? 1 : 0;
    }
    assertThat(ruled).isPositive();
    assertThat(store.rebuild().verify().holds()).isTrue();
    String before = store.rebuild().pictureHash();
    store.rebuild().rewrite();
    assertThat(store.rebuild().pictureHash()).isEqualTo(before);
    assertThat(store.rebuild().verify().holds()).as("also what it was earlier").isTrue();
  }

  private Ruled ruling(Store store, PactId one, PactId other, Rulings.Word word) {
    return switch (random.nextInt(4)) {
      case 0 -> store.rulings().undo(word.seen(), word);
      case 1 -> {
        List<ClaimView> about = store.claims().list(new ClaimFilter(null, null, one), 3, null);
        Set<ClaimId> some = new HashSet<>(List.of(about.get(0).claim().id()));
        yield store.rulings().split(one, some, word);
      }
      default -> store.rulings().merge(one, other, word);
    };
  }

  private String picture(List<Reading> readings, List<Decision> decisions) {
    Store store = Store.in(TestDatabase.empty(), Clock.fixed(StoreCase.NOW, ZoneOffset.UTC));
    long offset = 0;
    Set<ClaimId> known = new HashSet<>();
    List<Decision> waiting = new ArrayList<>(decisions);
    List<Reading> rest = new ArrayList<>(readings);
    while (!rest.isEmpty()) {
      List<Reading> batch = rest.subList(0, Math.min(rest.size(), 1 + random.nextInt(25)));
      List<Delivered<Reading>> delivered = News.delivered(offset, List.copyOf(batch));
      offset += batch.size();
      batch.forEach(r -> r.claims().forEach(c -> known.add(c.id())));
      store.ledger().record(delivered);
      batch.clear();
      decide(store, waiting, known);
    }
    assertThat(waiting).isEmpty();
    assertThat(store.rebuild().verify().holds()).isTrue();
    return store.rebuild().pictureHash();
  }

  /** Takes the decisions on claims that are known by now; those on one claim keep their order. */
  private static void decide(Store store, List<Decision> waiting, Set<ClaimId> known) {
    for (Decision d : List.copyOf(waiting)) {
      if (known.contains(d.claim())) {
        store.decisions().decide(d, store.decisions().of(d.claim()).size());
        waiting.remove(d);
      }
    }
  }

  private List<Reading> readings(int count) {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      News news =
          News.article("article" + random.nextInt(count / 2), day(2025))
              .group("group" + random.nextInt(10))
              .extractor("rules " + random.nextInt(12));
      if (random.nextInt(3) == 0) {
        news.modified(day(2026));
      }
      for (int c = random.nextInt(4); c > 0; c--) {
        news.claim(draft());
      }
      readings.add(withoutTwins(news.reading()));
    }
    return readings;
  }

  /** The contract of readings: at most one claim for each set of parties and stage. */
  private static Reading withoutTwins(Reading r) {
    List<Claim> claims = new ArrayList<>();
    for (Claim c : r.claims()) {
      if (claims.stream().noneMatch(o -> o.id().equals(c.id()))) {
        claims.add(c);
      }
    }
    return new Reading(r.article(), r.extractor(), r.mentions(), r.officials(), claims);
  }

  private Draft draft() {
    Stage stage = pick(List.of(Stage.values()));
    String name = random.nextInt(4) == 0 ? null : pick(NAMES);
    return new Draft(pick(PARTIES), stage, date(), name)
        .as(random.nextInt(3) == 0 ? pick(List.of(Modality.values())) : Modality.ASSERTED)
        .kinds(pick(List.of(PactKind.values())))
        .sure(random.nextInt(100) / 100.0);
  }

  private String day(int year) {
    return year + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10);
  }

  private @Nullable String date() {
    String day = day(2021 + random.nextInt(5));
    return switch (random.nextInt(4)) {
      case 0 -> null;
      case 1 -> day.substring(0, 4);
      case 2 -> day.substring(0, 7);
      default -> day;
    };
  }

  private <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private List<Decision> decisions(List<Reading> readings) {
    List<Decision> decisions = new ArrayList<>();
    for (Reading r : readings) {
      for (Claim c : r.claims()) {
        for (int n = random.nextInt(6); n > 3; n--) {
          decisions.add(decision(c));
        }
      }
    }
    return decisions;
  }

  private Decision decision(Claim c) {
    return switch (random.nextInt(4)) {
      case 0 -> new Decision.Accepted(c.id(), "ann", StoreCase.NOW);
      case 1 -> new Decision.Rejected(c.id(), "ann", StoreCase.NOW, "no");
      case 2 -> new Decision.Undone(c.id(), "bob", StoreCase.NOW);
      default ->
          new Decision.Corrected(
              c.id(),
              "bob",
              StoreCase.NOW,
              News.codes(pick(List.of("PK SA", "PH US", "FR RS"))),
              Stage.SIGNED,
              PartialDate.parse("2024-05"));
    };
  }
}
