package org.pactwatch.app.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pactwatch.extract.training.Corpus;
import org.pactwatch.extract.training.ReviewedArticle;
import org.pactwatch.extract.training.ReviewedPassages;
import org.pactwatch.model.ContentHash;
import org.pactwatch.model.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what {@code pactwatch review export} has written, as a corpus of people's names. */
public final class ReviewFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ReviewFile() {}

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read, a line is no article with reviews, or no accepted
   *     passage names anybody
   */
  public static Corpus read(Path file, ReviewedPassages passages) throws IOException {
    String content = Files.readString(file);
    List<ReviewedArticle> articles = new ArrayList<>();
    int number = 0;
    for (String line : content.lines().toList()) {
      number++;
      if (!line.isBlank()) {
        articles.add(article(file, number, line));
      }
    }
    Corpus corpus =
        passages.corpus(String.valueOf(file.getFileName()), ContentHash.of(content), articles);
    if (corpus.sentences().isEmpty()) {
      throw new IOException(file + ": no passage of an accepted claim names a person");
    }
    return corpus;
  }

  private static ReviewedArticle article(Path file, int number, String line) throws IOException {
    try {
      JsonNode gold = JSON.readTree(line);
      String text = gold.required("text").asString();
      List<Span> accepted = new ArrayList<>();
      for (JsonNode claim : gold.required("claims")) {
        for (JsonNode passage : claim.required("evidence")) {
          accepted.add(passage(text, passage.asString()));
        }
      }
      List<Span> people = new ArrayList<>();
      for (JsonNode name : gold.required("people")) {
        people.add(new Span(name.required("start").asInt(), name.required("end").asInt()));
      }
      return new ReviewedArticle(text, accepted, people);
    } catch (JacksonException | IllegalArgumentException e) {
      throw new IOException(
          file + ", line " + number + ": no reviewed article: " + e.getMessage(), e);
    }
  }

  private static Span passage(String text, String passage) {
    int at = text.indexOf(passage);
    if (at < 0 || passage.isEmpty()) {
      throw new IllegalArgumentException("the text does not hold the passage: " + passage);
    }
    return new Span(at, at + passage.length());
  }
}
