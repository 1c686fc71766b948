package org.pactwatch.eval.bench;

import java.lang.management.ManagementFactory;

/**
 * The processor's time of this process, the collecting of garbage included: other work on the
 * machine lengthens the time by the clock, but not this one.
 */
final class ProcessorTime {
  private ProcessorTime() {}

  /** Since the process began, on all processors. */
  static long nanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
