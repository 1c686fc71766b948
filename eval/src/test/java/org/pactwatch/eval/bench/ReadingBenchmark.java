package org.pactwatch.eval.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.pactwatch.extract.ArticleReading;
import org.pactwatch.extract.mention.MentionFinder;
import org.pactwatch.extract.person.PersonModelFile;
import org.pactwatch.extract.person.PersonNames;
import org.pactwatch.extract.text.LanguageModels;
import org.pactwatch.extract.text.TextAnalysis;
import org.pactwatch.extract.text.TextAnalyzer;
import org.pactwatch.model.Article;

/**
 * What reading an article costs on one thread: sentences and tokens alone, the mentions on top, and
 * the whole with the claims. One operation is all articles once; the counters tell how much that
 * was a second.
 */
@State(Scope.Thread)
public class ReadingBenchmark extends MeasuredAlike {
  private final LanguageModels models = LanguageModels.load();
  private final TextAnalyzer analyzer = new TextAnalyzer(models);
  private final MentionFinder mentions =
      new MentionFinder(new PersonNames(PersonModelFile.installed()));
  private final ArticleReading reading = new ArticleReading(models);

  /** Sentences and tokens. */
  @Benchmark
  public void text(ReadArticles articles, TextDone done, Blackhole hole) {
    for (Article article : articles.all()) {
      TextAnalysis analysis = analyzer.analyze(article);
      done.add(analysis);
      hole.consume(analysis);
    }
  }

  /** The same with countries, organisations and officials, and the parts of speech they ask for. */
  @Benchmark
  public void tagging(ReadArticles articles, TextDone done, Blackhole hole) {
    for (Article article : articles.all()) {
      TextAnalysis analysis = analyzer.analyze(article);
      done.add(analysis);
      hole.consume(mentions.find(analysis));
    }
  }

  /** As {@link #tagging}, with the parts of speech of all words, asked for or not. */
  @Benchmark
  public void allTags(ReadArticles articles, TextDone done, Blackhole hole) {
    for (Article article : articles.all()) {
      TextAnalysis analysis = analyzer.analyze(article);
      done.add(analysis);
      analysis.sentences().forEach(s -> s.tokens().forEach(t -> hole.consume(t.tag())));
      hole.consume(mentions.find(analysis));
    }
  }

  /** All of it, as the program does; the sentences are those of {@link #text}. */
  @Benchmark
  public void whole(ReadArticles articles, TextDone done, Blackhole hole) {
    for (Article article : articles.all()) {
      done.articles++;
      hole.consume(reading.read(article));
    }
  }
}
