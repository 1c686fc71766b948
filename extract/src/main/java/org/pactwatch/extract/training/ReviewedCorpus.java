package org.pactwatch.extract.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.namefind.NameSample;
import org.pactwatch.extract.person.TokenRange;
import org.pactwatch.extract.text.WordJoints;
import org.pactwatch.model.ContentHash;

/**
 * Reads sentences that people have looked through, in OpenNLP's own form: a sentence a line, tokens
 * parted by spaces, each name between {@code <START:person>} and {@code <END>}. A sentence whose
 * found names were all rejected stands there without any.
 */
public final class ReviewedCorpus {
  private ReviewedCorpus() {}

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read, or a line is not of that form
   */
  public static Corpus read(Path file) throws IOException {
    String content = Files.readString(file);
    List<AnnotatedSentence> sentences = new ArrayList<>();
    int number = 0;
    for (String line : content.lines().toList()) {
      number++;
      if (!line.isBlank()) {
        sentences.add(sentence(file, number, line));
      }
    }
    if (sentences.isEmpty()) {
      throw new IOException(file + " holds no sentences");
    }
    return new Corpus(String.valueOf(file.getFileName()), ContentHash.of(content), sentences);
  }

  private static AnnotatedSentence sentence(Path file, int number, String line) throws IOException {
    NameSample sample;
    try {
      sample = NameSample.parse(line.strip(), false);
    } catch (IOException | IllegalArgumentException e) {
      throw new IOException(
          file + ", line " + number + ": no sentence with marked names: " + e.getMessage(), e);
    }
    List<String> tokens = new ArrayList<>();
    int[] starts = new int[sample.getSentence().length + 1];
    for (int i = 0; i < sample.getSentence().length; i++) {
      tokens.addAll(WordJoints.parts(sample.getSentence()[i]));
      starts[i + 1] = tokens.size();
    }
    List<TokenRange> people = new ArrayList<>();
    for (opennlp.tools.util.Span name : sample.getNames()) {
      people.add(new TokenRange(starts[name.getStart()], starts[name.getEnd()]));
    }
    return new AnnotatedSentence(String.join(" ", tokens), tokens, people);
  }
}
