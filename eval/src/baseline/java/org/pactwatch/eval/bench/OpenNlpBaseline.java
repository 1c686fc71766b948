package org.pactwatch.eval.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.pactwatch.model.Article;

/**
 * OpenNLP as it comes, with the models that it publishes: sentences, tokens and parts of speech of
 * the articles of {@link ReadingBenchmark}, which finds countries, organisations and officials
 * besides.
 */
@State(Scope.Benchmark)
public class OpenNlpBaseline extends MeasuredAlike {
  private final Engines engines = Engines.load();

  /** The engines, each with its model. */
  private record Engines(SentenceDetectorME sentences, TokenizerME tokens, POSTaggerME tags) {
    static Engines load() {
      try {
        return new Engines(
            new SentenceDetectorME(new SentenceModel(model("sentence"))),
            new TokenizerME(new TokenizerModel(model("tokens"))),
            new POSTaggerME(new POSModel(model("pos"))));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static InputStream model(String kind) throws IOException {
    String name = "/opennlp-en-ud-ewt-" + kind + "-1.3-2.5.4.bin";
    InputStream in = SentenceModel.class.getResourceAsStream(name);
    if (in == null) {
      throw new IOException("no model " + name + " on the class path");
    }
    return in;
  }

  /** Sentences, tokens, parts of speech. */
  @Benchmark
  public void opennlp(ReadArticles articles, TextDone done, Blackhole hole) {
    for (Article article : articles.all()) {
      for (String sentence : engines.sentences().sentDetect(article.text())) {
        String[] tokens = engines.tokens().tokenize(sentence);
        hole.consume(engines.tags().tag(tokens));
        done.add(1, tokens.length);
      }
      done.articles++;
    }
  }
}
