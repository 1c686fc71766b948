package org.pactwatch.eval.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pactwatch.eval.quality.Checkout;

class LinksTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

  /** Names of files in running text, where a reader would look for them. */
  private static final Pattern NAMED =
      Pattern.compile("`((?:docs|eval|ops|ingest|extract|store|stream|app|model)/[\\w./-]+)`");

  @ParameterizedTest
  @MethodSource("documents")
  void everyLinkLeadsToAFileAndAHeadingThatAreThere(String document) throws IOException {
    List<String> broken = new ArrayList<>();
    for (String link : found(LINK, document)) {
      if (!link.contains("://") && !link.startsWith("mailto:") && !leads(document, link)) {
        broken.add(link);
      }
    }
    assertThat(broken).as(document).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyFileThatIsNamedIsThere(String document) throws IOException {
    assertThat(found(NAMED, document))
        .filteredOn(name -> !name.contains("/target/") && !name.contains("NAME"))
        .as(document)
        .allSatisfy(name -> assertThat(Checkout.path(name)).exists());
  }

  @Test
  void theReadmeLeadsToEveryDocument() throws IOException {
    String readme = String.join("\n", Documents.lines(Documents.README));
    assertThat(Documents.all())
        .filteredOn(document -> document.startsWith("docs/") && !document.startsWith("docs/adr/"))
        .allSatisfy(document -> assertThat(readme).contains("](" + document));
  }

  static List<String> documents() throws IOException {
    return Documents.all();
  }

  private static List<String> found(Pattern pattern, String document) throws IOException {
    Matcher matcher = pattern.matcher(String.join("\n", Documents.lines(document)));
    List<String> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static boolean leads(String document, String link) throws IOException {
    int hash = link.indexOf('#');
    String path = hash < 0 ? link : link.substring(0, hash);
    Path from = Checkout.path(document);
    Path to = path.isEmpty() ? from : from.resolveSibling(path).normalize();
    return Files.exists(to) && (hash < 0 || headings(to).contains(link.substring(hash + 1)));
  }

  /** As GitHub names them. */
  private static List<String> headings(Path document) throws IOException {
    return Files.readAllLines(document).stream()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("^#+\\s+", "").toLowerCase(Locale.ROOT))
        .map(line -> line.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .collect(Collectors.toList());
  }
}
