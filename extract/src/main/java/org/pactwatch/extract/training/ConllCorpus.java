package org.pactwatch.extract.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pactwatch.extract.person.TokenRange;
import org.pactwatch.extract.text.WordJoints;
import org.pactwatch.model.ContentHash;

/**
 * Reads a corpus in CoNLL columns: a token a line, its label last after a tab, an empty line
 * between sentences; names in BIO with PER for people. Words joined by hyphens are split as the
 * articles' are.
 */
public final class ConllCorpus {
  private static final String BEGIN = "B-PER";
  private static final String INSIDE = "I-PER";

  private ConllCorpus() {}

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read, or a line is no token with a label
   */
  public static Corpus read(Path file) throws IOException {
    String content = Files.readString(file);
    List<AnnotatedSentence> sentences = new ArrayList<>();
    Sentence sentence = new Sentence();
    int number = 0;
    for (String line : content.split("\n", -1)) {
      number++;
      if (line.isEmpty() || line.startsWith("-DOCSTART-")) {
        sentence.closeInto(sentences);
        sentence = new Sentence();
      } else {
        String[] columns = line.split("\t");
        if (columns.length < 2) {
          throw new IOException(file + ", line " + number + ": no token and label: " + line);
        }
        sentence.add(columns[0].strip(), columns[columns.length - 1].strip());
      }
    }
    sentence.closeInto(sentences);
    if (sentences.isEmpty()) {
      throw new IOException(file + " holds no sentences");
    }
    String name = String.valueOf(file.getFileName());
    return new Corpus(name, ContentHash.of(content), sentences);
  }

  private static final class Sentence {
    private final List<String> tokens = new ArrayList<>();
    private final List<TokenRange> people = new ArrayList<>();

    void add(String word, String label) {
      if (word.isEmpty()) {
        return;
      }
      int first = tokens.size();
      tokens.addAll(WordJoints.parts(word));
      int last = people.size() - 1;
      if (label.equals(INSIDE) && last >= 0 && people.get(last).end() == first) {
        people.set(last, new TokenRange(people.get(last).first(), tokens.size()));
      } else if (label.equals(BEGIN) || label.equals(INSIDE)) {
        people.add(new TokenRange(first, tokens.size()));
      }
    }

    void closeInto(List<AnnotatedSentence> sentences) {
      if (!tokens.isEmpty()) {
        sentences.add(new AnnotatedSentence(String.join(" ", tokens), tokens, people));
      }
    }
  }
}
