package org.pactwatch.eval.bench;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.pactwatch.extract.text.TextAnalysis;

/** How much text was read, and the processor's time that took. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class TextDone {
  /** Articles since the iteration began. */
  public long articles;

  /** Their sentences. */
  public long sentences;

  /** Their tokens. */
  public long tokens;

  /** Time of this process on all processors since the iteration began. */
  public long cpuNanos;

  private long began;

  /** Starts counting. */
  @Setup(Level.Iteration)
  public void start() {
    articles = 0;
    sentences = 0;
    tokens = 0;
    began = ProcessorTime.nanos();
  }

  /** Stops counting. */
  @TearDown(Level.Iteration)
  public void stop() {
    cpuNanos = ProcessorTime.nanos() - began;
  }

  void add(long moreSentences, long moreTokens) {
    sentences += moreSentences;
    tokens += moreTokens;
  }

  void add(TextAnalysis analysis) {
    articles++;
    sentences += analysis.sentences().size();
    analysis.sentences().forEach(s -> tokens += s.size());
  }
}
