package org.pactwatch.store.picture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pactwatch.model.Party;

/** The lists of words that tell which words of an agreement's name tell it from others. */
final class NameWords {

  private static final int STEM = 4;
  private static final NameWords SHIPPED = new NameWords();

  private final Set<String> generic = new HashSet<>();
  private final Map<String, Subject> subjects = new HashMap<>();
  private final Map<String, Set<String>> names = new HashMap<>();
  private final Map<String, Set<String>> capitals = new HashMap<>();

  private NameWords() {
    for (String[] row : rows("name-words.csv")) {
      for (String word : row[1].split(" ")) {
        addNameWord(row[0], word);
      }
    }
    for (String[] row : rows("party-words.csv")) {
      names.put(row[0], Set.of(row[1].split(" ")));
      if (row.length > 2) {
        capitals.put(row[0], Set.of(row[2].split(" ")));
      }
    }
  }

  static NameWords shipped() {
    return SHIPPED;
  }

  private void addNameWord(String role, String word) {
    if (role.equals("GENERIC")) {
      generic.add(word);
    } else {
      subjects.put(word, Subject.valueOf(role));
    }
  }

  boolean isGeneric(String word) {
    return generic.contains(word);
  }

  Optional<Subject> subject(String word) {
    return Optional.ofNullable(subjects.get(word));
  }

  /** Whether the word names the party or its people, in full or by its first four letters. */
  boolean names(Party party, String word) {
    return word.equals(party.code().toLowerCase(Locale.ROOT))
        || names.getOrDefault(party.code(), Set.of()).stream().anyMatch(n -> alike(n, word));
  }

  /** Whether the word is the name of the party's capital. */
  boolean isCapital(Party party, String word) {
    return capitals.getOrDefault(party.code(), Set.of()).contains(word);
  }

  private static boolean alike(String name, String word) {
    return name.equals(word)
        || (name.length() >= STEM
            && word.length() >= STEM
            && word.startsWith(name.substring(0, STEM)));
  }

  /** Lower case, without accents. */
  static String plain(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  private static List<String[]> rows(String resource) {
    try (InputStream in = NameWords.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing from the program: " + resource);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split(","))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
