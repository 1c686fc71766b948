package org.pactwatch.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import org.junit.jupiter.api.Test;
import org.pactwatch.extract.TestArticles;

class TextAnalyzerTest {
  private static final TextAnalyzer ANALYZER = new TextAnalyzer(LanguageModels.load());

  private static List<Sentence> sentences(String... lines) {
    return ANALYZER.analyze(TestArticles.article(null, lines)).sentences();
  }

  @Test
  void tokensPointToTheText() {
    String text = "Saudi–Pakistan talks, said Qatar’s minister, “are close”.";
    assertThat(sentences(text).get(0).tokens())
        .allSatisfy(t -> assertThat(t.span().of(text)).isEqualTo(t.text()));
  }

  @Test
  void splitsHyphenatedPairs() {
    assertThat(sentences("The U.S.-Qatar deal and the Saudi-Pakistan pact stand.").get(0).tokens())
        .extracting(Token::text)
        .contains("Qatar", "Saudi", "Pakistan");
  }

  @Test
  void keepsPossessivesApart() {
    assertThat(sentences("Qatar’s army welcomed Kenya's envoy.").get(0).tokens())
        .extracting(Token::text)
        .contains("Qatar", "Kenya");
  }

  @Test
  void doesNotEndASentenceAfterATitle() {
    assertThat(sentences("The talks were led by Gen. Ali Hamadi and Lt. Col. Tom Reed."))
        .hasSize(1);
    assertThat(sentences("He met U.S. Secretary of State Ann Hall on Sept. 18 in Doha."))
        .hasSize(1);
  }

  @Test
  void theStopOfAnAbbreviationIsPartOfTheWord() {
    String text = "Said Sen. Ana Duarte, Rear Adm. Otto Sandberg and Col. Hugo Brandt on Sept. 17.";
    assertThat(sentences(text).get(0).tokens())
        .extracting(Token::text)
        .contains("Sen.", "Adm.", "Col.", "Sept.")
        .containsOnlyOnce(".");
  }

  @Test
  void endsASentenceWhereTheNextOneBegins() {
    assertThat(sentences("The pact was signed. It will be ratified in June.")).hasSize(2);
  }

  @Test
  void aHeadlineDoesNotRunIntoTheText() {
    assertThat(sentences("Oman and Kenya Sign Defence Pact", "The pact was signed on Monday."))
        .extracting(Sentence::isHeading)
        .containsExactly(true, false);
  }

  @Test
  void wordsHaveTheTagsOfTheTaggerAsItWasPublished() throws IOException {
    try (InputStream model = resource("/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin");
        InputStream passages = resource("/org/pactwatch/extract/claim/passages.txt")) {
      POSTaggerME tagger = new POSTaggerME(new POSModel(model));
      String[] lines =
          new String(passages.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(line -> line.split(" => ")[0])
              .toArray(String[]::new);
      List<Sentence> prose =
          sentences(lines).stream().filter(s -> !s.titleCase() && !s.isHeading()).toList();
      assertThat(prose).hasSizeGreaterThan(200);
      for (Sentence sentence : prose) {
        String[] words = sentence.tokens().stream().map(Token::text).toArray(String[]::new);
        assertThat(sentence.tokens()).extracting(Token::tag).containsExactly(tagger.tag(words));
      }
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(TextAnalyzerTest.class.getResourceAsStream(name), name);
  }
}
