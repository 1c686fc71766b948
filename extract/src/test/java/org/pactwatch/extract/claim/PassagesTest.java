package org.pactwatch.extract.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pactwatch.extract.ArticleReading;
import org.pactwatch.extract.TestArticles;
import org.pactwatch.extract.text.LanguageModels;
import org.pactwatch.model.Claim;
import org.pactwatch.model.Party;

/** Reads passages of many wordings and layouts, and passages that make no claim. */
class PassagesTest {
  private static final ArticleReading READING = new ArticleReading(LanguageModels.load());

  /**
   * A passage.
   *
   * @param text its paragraphs between bars
   * @param claims each with its parties and the stages that would be right
   */
  record Passage(String text, List<String> claims) {}

  static List<Passage> passages() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(PassagesTest.class.getResourceAsStream("passages.txt")),
                StandardCharsets.UTF_8))) {
      return lines.lines().filter(l -> !l.startsWith("#")).map(PassagesTest::passage).toList();
    }
  }

  private static Passage passage(String line) {
    int arrow = line.lastIndexOf("=>");
    return new Passage(
        line.substring(0, arrow).strip(),
        Arrays.stream(line.substring(arrow + 2).split(";", -1))
            .map(String::strip)
            .filter(c -> !c.isEmpty())
            .toList());
  }

  @ParameterizedTest
  @MethodSource("passages")
  void saysWhoTheyAreAndHowFarItHasCome(Passage passage) {
    Set<String> read =
        READING.read(TestArticles.article("2026-05-20", lines(passage.text()))).claims().stream()
            .map(PassagesTest::told)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> right =
        passage.claims().stream()
            .map(claim -> oneOf(claim, read))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(read).isEqualTo(right);
  }

  private static String[] lines(String text) {
    return text.split("\\s*\\|\\s*", -1);
  }

  private static String told(Claim claim) {
    return claim.parties().stream().map(Party::code).collect(Collectors.joining("+"))
        + " "
        + claim.stage();
  }

  /** The claim with the one of its stages that was read, or with the first. */
  private static String oneOf(String claim, Set<String> read) {
    int space = claim.lastIndexOf(' ');
    String parties =
        Arrays.stream(claim.substring(0, space).split("\\+", -1))
            .sorted()
            .collect(Collectors.joining("+"));
    List<String> forms =
        Arrays.stream(claim.substring(space + 1).split("/", -1))
            .map(stage -> parties + " " + stage)
            .toList();
    return forms.stream().filter(read::contains).findFirst().orElse(forms.get(0));
  }
}
