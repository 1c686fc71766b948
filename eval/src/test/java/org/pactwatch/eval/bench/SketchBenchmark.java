package org.pactwatch.eval.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.pactwatch.ingest.dedup.Sketch;

/** Copies of stories: sketches of all articles, and the comparison of each with the next. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
@State(Scope.Thread)
public class SketchBenchmark {
  private final List<String> texts = new ArrayList<>();
  private final List<Sketch> sketches = new ArrayList<>();

  /** Takes the articles' texts. */
  @Setup(Level.Trial)
  public void take(ReadArticles articles) {
    articles.all().forEach(article -> texts.add(article.text()));
    texts.stream().map(Sketch::of).flatMap(Optional::stream).forEach(sketches::add);
  }

  /** Sketches. */
  @Benchmark
  public void sketch(Blackhole hole) {
    texts.forEach(text -> hole.consume(Sketch.of(text)));
  }

  /** Compares, whether or not an anchor is shared. */
  @Benchmark
  public void compare(Blackhole hole) {
    for (int i = 1; i < sketches.size(); i++) {
      hole.consume(sketches.get(i - 1).sharesAnchor(sketches.get(i)));
      hole.consume(sketches.get(i - 1).overlap(sketches.get(i)));
    }
  }
}
