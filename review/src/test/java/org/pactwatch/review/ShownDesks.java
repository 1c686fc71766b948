package org.pactwatch.review;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pactwatch.model.Alert;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.CaptureId;
import org.pactwatch.review.desk.AlertDesk;
import org.pactwatch.review.desk.Answer;
import org.pactwatch.review.desk.ArticleDesk;
import org.pactwatch.review.desk.DeadLetterDesk;
import org.pactwatch.review.desk.SourceDesk;

/** Desks of rooms that hold a little: sources that break, and pages of one paragraph. */
final class ShownDesks {
  private ShownDesks() {}

  static final class Sources implements SourceDesk {
    private final List<Listed> all = new ArrayList<>();

    @Override
    public synchronized List<Listed> list() {
      return List.copyOf(all);
    }

    @Override
    public synchronized Answer add(URI location, String kind, String name) {
      all.add(row(location.toString(), name, kind, Verdict.BROKEN, "the server does not answer"));
      return Answer.done(name + " was added.");
    }

    private static Listed row(
        String location, String name, String kind, Verdict verdict, String health) {
      Instant read = Instant.parse("2026-06-09T08:00:00Z");
      return new Listed(
          location, name, kind, location, verdict, health, read, null, read, "", List.of());
    }

    @Override
    public synchronized Answer pause(String id, boolean paused) {
      all.replaceAll(
          s ->
              s.id().equals(id)
                  ? row(s.location(), s.name(), s.kind(), Verdict.PAUSED, "paused")
                  : s);
      return Answer.done("Paused.");
    }

    @Override
    public Answer test(URI location, String kind) {
      return Answer.refused("the server does not answer");
    }

    @Override
    public Search discover(URI site) {
      return new Search(List.of(new Found("feed", site + "rss.xml", "3 entries")), List.of());
    }
  }

  static final class Articles implements ArticleDesk {
    @Override
    public Optional<History> history(ArticleId article) {
      Instant taken = Instant.parse("2026-06-01T00:00:00Z");
      return Optional.of(
          new History(
              List.of(
                  new Revision(taken, null, "First", List.of()),
                  new Revision(
                      taken.plusSeconds(3600),
                      null,
                      "Second",
                      List.of(new Paragraph("It was so.", "It was <b>not</b> so.")))),
              "there"));
    }

    @Override
    public Optional<Captured> capture(CaptureId capture) {
      byte[] bytes =
          "<p>The ministers met</p><script>window.hit=1</script>".getBytes(StandardCharsets.UTF_8);
      return Optional.of(
          new Captured(
              "https://news.example/x", Instant.parse("2026-06-01T00:00:00Z"), "text/html", bytes));
    }

    @Override
    public Answer readAgain(ArticleId article, CaptureId capture) {
      return Answer.done("Read again.");
    }
  }

  /** No letter waits, and replaying does nothing. */
  static final class Letters implements DeadLetterDesk {
    @Override
    public List<Letter> waiting(int most) {
      return List.of();
    }

    @Override
    public Answer replay(String id, String by, String reason) {
      return Answer.refused("no such letter: " + id);
    }

    @Override
    public Answer drop(String id, String by, String reason) {
      return Answer.refused("no such letter: " + id);
    }
  }

  /** No alert was raised. */
  static final class Alerts implements AlertDesk {
    @Override
    public List<Alert> latest(int most) {
      return List.of();
    }

    @Override
    public List<Quiet> silences() {
      return List.of();
    }

    @Override
    public Answer silence(String rule, String subject, Instant until, String by, String reason) {
      return Answer.done("Silenced.");
    }

    @Override
    public Answer lift(long silence, String by) {
      return Answer.refused("no such silence: " + silence);
    }
  }
}
