package org.pactwatch.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
  private static final String BODY =
      "The ferry between the two islands will sail again from Monday, the harbour master said. "
          + "Repairs to the pier took eleven weeks, three longer than planned, because divers found "
          + "that the old piles had rotted below the waterline.";

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void aPage() throws IOException {
    Files.writeString(
        folder.resolve("ferry.html"),
        "<html lang=en><head><title>Ferry sails again</title>"
            + "<meta property=article:published_time content=2025-03-07></head><body>"
            + "<h1>Ferry sails again</h1><article><p>"
            + BODY
            + "</p></article><nav><a href=/x>More from the coast</a></nav></body></html>");
  }

  private void gold(String... lines) throws IOException {
    Files.write(folder.resolve("gold.jsonl"), List.of(lines));
  }

  @Test
  void aPageReadWithoutFaultScoresOne() throws IOException {
    gold(
        "{\"id\":\"f\",\"file\":\"ferry.html\",\"url\":\"https://example.org/f\",\"text\":\""
            + BODY
            + "\",\"title\":\"FERRY sails, again!\",\"date\":\"2025-03-07\","
            + "\"with\":[\"eleven  weeks\"],\"without\":[\"More from\"]}");
    Path out = folder.resolve("read.jsonl");
    Call call = Call.of("evaluate", "pages", folder.toString(), "-o", out.toString());
    assertThat(call.err()).isEmpty();
    assertThat(call.code()).isZero();
    assertThat(call.outLines())
        .containsExactly(
            folder.toString(),
            "  text     F1 1.0000 P 1.0000 R 1.0000 exact 1.0000 of 1",
            "  segments F1 1.0000 P 1.0000 R 1.0000",
            "  title    exact 1.0000 of 1",
            "  date     accuracy 1.0000 wrong 0 none 0 of 1");
    assertThat(Files.readString(out))
        .startsWith("{\"id\":\"f\",\"text\":\"The ferry")
        .contains("\"title\":\"Ferry sails again\"", "\"date\":\"2025-03-07\"");
  }

  @Test
  void textIsScoredByRunsOfFourWords() throws IOException {
    String tail = BODY.substring(BODY.indexOf("because"));
    gold("{\"id\":\"f\",\"file\":\"ferry.html\",\"text\":\"" + tail + "\"}");
    // The page has 38 words, 35 runs of four; the tail has 12 words, 9 runs.
    assertThat(Call.of("evaluate", "pages", folder.toString()).out())
        .contains("text     F1 0.4091 P 0.2571 R 1.0000 exact 0.0000 of 1");
  }

  @Test
  void whatIsWrongOrMissedCostsSegmentsTitlesAndDates() throws IOException {
    gold(
        "{\"id\":\"f\",\"file\":\"ferry.html\",\"title\":\"Ferry stays\",\"date\":\"2025-07-03\","
            + "\"with\":[\"harbour master\",\"no such words\"],\"without\":[\"rotted\"]}");
    assertThat(Call.of("evaluate", "pages", folder.toString()).out())
        .contains("segments F1 0.5000 P 0.5000 R 0.5000")
        .contains("title    exact 0.0000 of 1")
        .contains("date     accuracy 0.0000 wrong 1 none 0 of 1");
  }

  @Test
  void aPageThatCannotBeReadCountsAsReadEmpty() throws IOException {
    Files.writeString(folder.resolve("ferry.html"), "%PDF-1.7 ...");
    gold("{\"id\":\"f\",\"file\":\"ferry.html\",\"text\":\"" + BODY + "\"}");
    Call call = Call.of("evaluate", "pages", folder.toString());
    assertThat(call.out()).contains("text     F1 0.0000");
    assertThat(call.errLines()).hasSize(1).first().asString().contains("a PDF document");
  }

  @Test
  void aSetThatIsNoneOrIsDamagedIsOneLine() throws IOException {
    Call none = Call.of("evaluate", "pages", folder.toString());
    assertThat(none.code()).isEqualTo(1);
    assertThat(none.errLines()).hasSize(1).first().asString().contains("it has no gold.jsonl");
    gold("{\"id\":\"f\",\"file\":\"gone.html\"}");
    assertThat(Call.of("evaluate", "pages", folder.toString()).errLines())
        .hasSize(1)
        .first()
        .asString()
        .contains("gone.html: no such file");
    gold("{\"id\":", "");
    assertThat(Call.of("evaluate", "pages", folder.toString()).errLines())
        .hasSize(1)
        .first()
        .asString()
        .contains("line 1 is damaged");
  }
}
