package org.pactwatch.app.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SamplerTest {
  @Test
  void whatCannotBeHadIsUnknownUntilItCanAndDoesNotKeepOthersWaiting() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    CountDownLatch failed = new CountDownLatch(1);
    CountDownLatch both = new CountDownLatch(1);
    CountDownLatch mended = new CountDownLatch(1);
    try (Sampler sampler = new Sampler()) {
      Sampler.Sampled<Integer> flaky =
          sampler.sample(
              "flaky",
              -1,
              () -> {
                if (asked.incrementAndGet() == 1) {
                  failed.countDown();
                  throw new IllegalStateException("away");
                }
                await(mended);
                return asked.get();
              });
      Sampler.Sampled<Integer> steady =
          sampler.sample(
              "steady",
              -1,
              () -> {
                both.countDown();
                return 7;
              });
      assertThat(flaky.value()).isEqualTo(-1);
      sampler.start(Duration.ofMillis(1));
      assertThat(both.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(failed.getCount()).isZero();
      assertThat(flaky.value()).isEqualTo(-1);
      assertThat(sampler.failures()).isEqualTo(1);
      mended.countDown();
      long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while ((flaky.value() < 2 || steady.value() != 7) && System.nanoTime() < deadline) {
        Thread.sleep(5);
      }
      assertThat(flaky.value()).isGreaterThanOrEqualTo(2);
      assertThat(steady.value()).isEqualTo(7);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
