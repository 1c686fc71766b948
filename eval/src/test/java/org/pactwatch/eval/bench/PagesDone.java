package org.pactwatch.eval.bench;

import java.lang.management.ManagementFactory;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * How many pages were done, and how much of the processor's time that took, the collecting of
 * garbage included: other work on the machine lengthens the time by the clock, but not this one.
 */
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
    began = processorTime();
  }

  /** Stops counting. */
  @TearDown(Level.Iteration)
  public void stop() {
    cpuNanos = processorTime() - began;
  }

  private static long processorTime() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
