package org.pactwatch.extract.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.pactwatch.extract.person.TokenRange;
import org.pactwatch.extract.text.WordJoints;
import org.pactwatch.model.ContentHash;

/**
 * Sentences of our own with invented people of all parts of the world. Each pattern is filled
 * several times; the same seed gives the same sentences. A pattern is either trained on or held out
 * with all that is made of it.
 */
public final class WrittenSentences {
  private static final int EACH = 22;
  private static final long SEED = 20_260_301;

  private final InventedNames names;
  private final Map<String, List<String>> fillers = new HashMap<>();
  private final Random random = new Random(SEED);

  private WrittenSentences(TrainingText fillers, InventedNames names) {
    this.names = names;
    fillers.rows().forEach(row -> this.fillers.put(row.get(0), TrainingText.words(row.get(1))));
  }

  /** All sentences. */
  public static Corpus corpus() {
    TrainingText patterns = TrainingText.load("sentences.txt");
    TrainingText fillers = TrainingText.load("fillers.txt");
    TrainingText people = TrainingText.load("names.txt");
    WrittenSentences writer = new WrittenSentences(fillers, new InventedNames(people));
    List<AnnotatedSentence> sentences = new ArrayList<>();
    for (List<String> pattern : patterns.rows()) {
      for (int i = 0; i < EACH; i++) {
        sentences.add(writer.write(pattern.get(0)));
      }
    }
    String checksum = ContentHash.of(patterns.text() + fillers.text() + people.text());
    return new Corpus("written", checksum, sentences);
  }

  private AnnotatedSentence write(String pattern) {
    List<String> tokens = new ArrayList<>();
    List<TokenRange> people = new ArrayList<>();
    for (String word : pattern.split(" ")) {
      int open = word.indexOf('{');
      int close = word.indexOf('}');
      if (open < 0 || close < 0) {
        add(word, tokens);
        continue;
      }
      String slot = word.substring(open + 1, close);
      int first = tokens.size();
      if (InventedNames.SLOTS.contains(slot)) {
        add(names.name(slot, random), tokens);
        people.add(new TokenRange(first, tokens.size()));
      } else {
        List<String> choice = fillers.getOrDefault(slot, List.of());
        if (choice.isEmpty()) {
          throw new IllegalStateException("nothing fills {" + slot + "} in: " + pattern);
        }
        add(choice.get(random.nextInt(choice.size())) + word.substring(close + 1), tokens);
      }
    }
    String first = tokens.get(0);
    tokens.set(0, first.substring(0, 1).toUpperCase(Locale.ROOT) + first.substring(1));
    return new AnnotatedSentence(pattern, tokens, people);
  }

  private static void add(String words, List<String> tokens) {
    for (String word : words.split(" ")) {
      tokens.addAll(WordJoints.parts(word));
    }
  }
}
