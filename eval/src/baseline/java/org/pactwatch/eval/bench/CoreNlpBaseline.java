package org.pactwatch.eval.bench;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.pactwatch.model.Article;

/**
 * Stanford CoreNLP (GPL: for this comparison alone) with sentences, tokens, parts of speech and
 * names, as it comes, on the articles of {@link ReadingBenchmark}. It needs more memory than all
 * else and is slow: one pass over the articles takes minutes.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1, time = 8)
@Measurement(iterations = 2, time = 8)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx4g", "-XX:+UseSerialGC"})
@State(Scope.Benchmark)
public class CoreNlpBaseline {
  private final StanfordCoreNLP pipeline = new StanfordCoreNLP(annotators());

  private static Properties annotators() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner");
    return properties;
  }

  /** Sentences, tokens, parts of speech, names. */
  @Benchmark
  public void corenlp(ReadArticles articles, TextDone done, Blackhole hole) {
    for (Article article : articles.all()) {
      CoreDocument document = new CoreDocument(article.text());
      pipeline.annotate(document);
      done.add(document.sentences().size(), document.tokens().size());
      done.articles++;
      hole.consume(document);
    }
  }
}
