package org.pactwatch.eval.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Old news fills the picture in silence; what is new after it still alerts. */
class BackfilledRunTest {
  @TempDir private Path folder = Path.of("");

  private static String page(String title, String date, String first, String second) {
    return """
    <html lang="en"><head><meta property="og:type" content="article">
    <meta property="article:published_time" content="%sT08:00:00Z"></head><body>
    <article><h1>%s</h1><p>%s</p><p>%s</p></article></body></html>\
    """
        .formatted(date, title, first, second);
  }

  @Test
  void oldNewsRaisesNoAlertAndLaterNewsDoes() throws IOException, InterruptedException {
    String today = LocalDate.now(ZoneOffset.UTC).toString();
    Path old = Files.createDirectories(folder.resolve("old/2026"));
    Files.writeString(
        old.resolve("signed.html"),
        page(
            "Kenya and Oman sign defence cooperation agreement",
            today,
            "MUSCAT - Kenya and Oman signed a defence cooperation agreement in Muscat, the two"
                + " defence ministries said in a joint statement.",
            "The agreement covers joint exercises, training and maritime security, the statement"
                + " said."));
    Program.Result backfill = Program.run(folder, "backfill", "old");
    assertThat(backfill.complaints()).isEmpty();
    assertThat(backfill.code()).isZero();
    assertThat(backfill.err()).anyMatch(line -> line.contains("1 articles new"));
    assertThat(backfill.err()).noneMatch(line -> line.contains("ALERT"));
    String picture = Program.run(folder, "picture", "--format", "jsonl").out();
    assertThat(picture).contains("KE").contains("OM").contains("SIGNED");

    Path fresh = Files.createDirectories(folder.resolve("fresh"));
    Files.writeString(
        fresh.resolve("signed.html"),
        page(
            "Peru and Portugal sign defence cooperation agreement",
            today,
            "LIMA - Peru and Portugal signed a defence cooperation agreement in Lima, the two"
                + " defence ministries said in a joint statement.",
            "The agreement covers joint exercises and training, the statement said."));
    Program.Result run = Program.run(folder, "run", "--once", "--source", "fresh");
    assertThat(run.complaints()).isEmpty();
    List<String> alerts = run.err().stream().filter(line -> line.contains("ALERT")).toList();
    assertThat(alerts).isNotEmpty().allMatch(line -> line.contains("Peru"));
  }

  @Test
  void aCaptureIsReadFromTheArchiveAndAnUnknownOneIsNamed()
      throws IOException, InterruptedException {
    String unknown = "pactwatch-20260101000000-00000000.warc.gz:17";
    Program.Result result = Program.run(folder, "article", "--data", "nowhere", unknown);
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.complaints())
        .singleElement()
        .asString()
        .contains(unknown)
        .contains("no such capture");
  }
}
