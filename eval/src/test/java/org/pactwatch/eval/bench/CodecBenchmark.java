package org.pactwatch.eval.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.pactwatch.eval.speed.MadeUpNews;
import org.pactwatch.model.Reading;
import org.pactwatch.stream.JsonCodec;
import org.pactwatch.stream.UndecodableException;

/**
 * What it costs to write a reading for a topic, and to read it back. One operation is one reading.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
@State(Scope.Thread)
public class CodecBenchmark {
  private static final int READINGS = 1000;

  private final JsonCodec<Reading> codec = new JsonCodec<>(Reading.class, 1);
  private final Headers headers = new RecordHeaders();
  private final List<Reading> readings = new ArrayList<>();
  private final List<byte[]> written = new ArrayList<>();

  /** Makes readings up. */
  @Setup(Level.Trial)
  public void makeUp() {
    codec.stamp(headers);
    MadeUpNews news = new MadeUpNews(1, 100, READINGS * 4);
    for (int i = 0; i < READINGS; i++) {
      readings.add(news.next());
      written.add(codec.encode(readings.get(i)));
    }
  }

  /** Writes. */
  @Benchmark
  @OperationsPerInvocation(READINGS)
  public void encode(Blackhole hole) {
    readings.forEach(reading -> hole.consume(codec.encode(reading)));
  }

  /** Reads. */
  @Benchmark
  @OperationsPerInvocation(READINGS)
  public void decode(Blackhole hole) throws UndecodableException {
    for (byte[] bytes : written) {
      hole.consume(codec.decode(bytes, headers));
    }
  }
}
