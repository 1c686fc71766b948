package org.pactwatch.store.db;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Does two things at once, one of which waits for the database most of the time. */
public final class Beside {

  private Beside() {}

  /**
   * Does one thing on a thread of its own and another on this one, and returns when both are done,
   * whether they fail or this thread is interrupted or not. What the first has done is seen by the
   * caller.
   *
   * @throws RuntimeException whichever of the two threw; if both did, that of the second, with the
   *     other suppressed
   */
  public static <T> T doing(Runnable aside, Supplier<T> here) {
    FutureTask<Boolean> task = new FutureTask<>(aside, true);
    Thread thread = new Thread(task, "pactwatch-store-aside");
    thread.setDaemon(true);
    thread.start();
    T result;
    try {
      result = here.get();
    } catch (RuntimeException | Error e) {
      try {
        await(task);
      } catch (RuntimeException | Error other) {
        e.addSuppressed(other);
      }
      throw e;
    }
    await(task);
    return result;
  }

  private static void await(FutureTask<Boolean> task) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          task.get();
          return;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw thrown(e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException thrown(ExecutionException e) {
    Throwable cause = e.getCause();
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException fault ? fault : new IllegalStateException(e);
  }
}
