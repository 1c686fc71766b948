package org.pactwatch.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of docs/add-a-publisher.md, done as it says. */
class SpecificationsTest {
  private static final Path GUIDE = Path.of("docs/add-a-publisher.md");

  @TempDir private Path folder = Path.of("");

  private static String guide() throws IOException {
    return Files.readString(Files.exists(GUIDE) ? GUIDE : Path.of("..").resolve(GUIDE));
  }

  private static String block(String language, String beginning) throws IOException {
    Matcher m = Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL).matcher(guide());
    while (m.find()) {
      if (m.group(1).startsWith(beginning)) {
        return m.group(1);
      }
    }
    throw new AssertionError("the guide has no " + language + " that begins " + beginning);
  }

  private Path page() throws IOException {
    String main =
        block("html", "<main>")
            .replace("The council …", "The council voted for the ferry with one voice on Monday.")
            .replace("The ferry …", "The ferry takes forty cars and crosses the lake in an hour.")
            .replace("briefing …", "briefing in your inbox on every working day of the week.")
            .replace("next: …", "next: other ferries of the county and their long histories.");
    return Files.writeString(
        folder.resolve("page.html"),
        "<html lang='en'><head><link rel='canonical' href='https://www.courier.example/ferry'>"
            + "<meta property='og:type' content='article'></head><body>"
            + main
            + "</body></html>");
  }

  private Path specification(String text) throws IOException {
    Path specs = Files.createDirectories(folder.resolve("publishers"));
    Files.writeString(specs.resolve("lindenbrook-courier.yaml"), text);
    return specs;
  }

  @Test
  void theExampleOfTheGuideReadsItsPageAsItSays() throws IOException {
    Path specs = specification(block("yaml", "publisher: The Lindenbrook Courier"));
    Call call = Call.of("article", "--publishers", specs.toString(), page().toString());
    assertThat(call.err()).isEmpty();
    assertThat(call.code()).isZero();
    assertThat(call.out())
        .contains("publisher specification lindenbrook-courier 1")
        .doesNotContain("whose rules found no")
        .contains("2026-03-03T09:30:00Z (from publisher specification)")
        .contains("Ada Lind")
        .contains("After six years of talks")
        .contains("forty cars")
        .doesNotContain("briefing")
        .doesNotContain("Read this next");
  }

  @Test
  void withoutSpecificationsThePageIsReadTheGenericWay() throws IOException {
    Path specs = specification(block("yaml", "publisher: The Lindenbrook Courier"));
    Call call =
        Call.of("article", "--generic", "--publishers", specs.toString(), page().toString());
    assertThat(call.code()).isZero();
    assertThat(call.out()).doesNotContain("publisher specification").contains("forty cars");
  }

  @Test
  void theSecondVersionOfTheGuideFitsToTheFirst() throws IOException {
    String two =
        block("yaml", "publisher: The Lindenbrook Courier") + block("yaml", "  - version: 2");
    Path specs = specification(two);
    Call call = Call.of("article", "--publishers", specs.toString(), page().toString());
    assertThat(call.err()).isEmpty();
    assertThat(call.out()).contains("publisher specification lindenbrook-courier 2");
  }

  @Test
  void aSlipIsOneLineAndThePageIsReadAllTheSame() throws IOException {
    String slip =
        block("yaml", "publisher: The Lindenbrook Courier")
            .replace("Europe/London", "Europe/Londn");
    Path specs = specification(slip);
    Call call = Call.of("article", "--publishers", specs.toString(), page().toString());
    assertThat(call.code()).isEqualTo(1);
    List<String> lines = call.errLines();
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0))
        .endsWith(
            "lindenbrook-courier.yaml:15: zone: Europe/Londn is no time zone such as Europe/Oslo");
    assertThat(call.out()).contains("forty cars");
  }
}
