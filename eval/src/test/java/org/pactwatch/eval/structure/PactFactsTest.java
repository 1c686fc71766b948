package org.pactwatch.eval.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Reading and the store each have a list of pacts, for ends of their own, and must not know each
 * other: where both name a pact, they agree on whose it is.
 */
class PactFactsTest {
  private static final Path NAMED =
      Path.of("../extract/src/main/resources/org/pactwatch/extract/claim/named-pacts.tsv");
  private static final Path KNOWN =
      Path.of("../store/src/main/resources/org/pactwatch/store/catalogue/known-pacts.csv");
  private static final int LEAST_SHARED = 15;

  private static List<String[]> rows(Path file, String separator) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(Pattern.quote(separator), -1))
          .toList();
    }
  }

  private static Set<String> codes(String words) {
    return Stream.of(words.split("[ ,]+"))
        .filter(word -> word.matches("[A-Z][A-Z_]+"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void whereBothListsNameAPactItsPartiesAreTheSame() throws IOException {
    Map<String, Set<String>> known = new HashMap<>();
    for (String[] row : rows(KNOWN, "|")) {
      Set<String> parties = codes(row[4] + " " + row[8]);
      known.put(row[1].toLowerCase(Locale.ROOT), parties);
      known.put(row[2].toLowerCase(Locale.ROOT), parties);
    }
    known.remove("");
    List<String> shared = new ArrayList<>();
    for (String[] row : rows(NAMED, "\t")) {
      for (String name : row[0].split("\\|")) {
        Set<String> parties = known.get(name.toLowerCase(Locale.ROOT));
        if (parties != null) {
          shared.add(name);
          assertThat(codes(row[1])).as(name).isEqualTo(parties);
        }
      }
    }
    assertThat(shared).hasSizeGreaterThan(LEAST_SHARED);
  }
}
