package org.pactwatch.eval.bench;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** How many pages were done, and the processor's time that took. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class PagesDone {
  /** Pages since the iteration began. */
  public long pages;

  /** Time of this process on all processors since the iteration began. */
  public long cpuNanos;

  private long began;

  /** Starts counting. */
  @Setup(Level.Iteration)
  public void start() {
    pages = 0;
    began = ProcessorTime.nanos();
  }

  /** Stops counting. */
  @TearDown(Level.Iteration)
  public void stop() {
    cpuNanos = ProcessorTime.nanos() - began;
  }
}
