package org.pactwatch.ingest;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.pactwatch.ingest.archive.Archive;
import org.pactwatch.ingest.archive.ReadPositions;
import org.pactwatch.ingest.dedup.Sameness;
import org.pactwatch.ingest.frontier.FrontierStore;

/**
 * Takes old news from WARC files and folders of pages the way new news goes, marked as old, so that
 * it never alerts. What was read once is not read again: WARC files go on where they were ended,
 * pages are known by their address and their bytes. For one thread.
 */
public final class Backfill {
  private final Clock clock;
  private final BackfillCount count = new BackfillCount();
  private final BackfilledWarc warcs;
  private final BackfilledFolder folders;

  /**
   * @param pages what pages are read with
   * @param frontier remembers pages that were dealt with
   * @param sameness tells what is known already
   * @param positions how far WARC files were read
   * @param archive keeps the bytes of articles; stays its owner's to close
   * @param sink where articles go
   * @param clock tells when files are taken
   */
  public Backfill(
      PageKnowledge pages,
      FrontierStore frontier,
      Sameness sameness,
      ReadPositions positions,
      Archive archive,
      ArticleSink sink,
      Clock clock) {
    this.clock = clock;
    Delivery delivery = new Delivery(pages, sameness, archive, frontier, sink);
    this.warcs = new BackfilledWarc(delivery, frontier, positions, archive, count);
    this.folders = new BackfilledFolder(delivery, frontier, archive, clock, count);
  }

  /**
   * How far it is.
   *
   * @param doneBytes of the files
   * @param allBytes of the files
   * @param report what was brought so far
   */
  public record Progress(long doneBytes, long allBytes, BackfillReport report) {}

  /** What one file is. */
  private record Input(Path root, Path file, long size) {
    boolean isWarc() {
      String name = file.toString().toLowerCase(Locale.ROOT);
      return name.endsWith(".warc") || name.endsWith(".warc.gz");
    }
  }

  /**
   * Takes WARC files, pages, and folders with both, also below one another. Bad ones are counted
   * and named; the rest goes on.
   *
   * @param again whether WARC files are read from the beginning, whatever was read before
   * @param progress told after each record and file
   * @param stopped asked after each record and file
   * @throws IOException if a page could not be delivered or archived; the next time goes on there
   * @throws InterruptedException if the thread is interrupted
   */
  public BackfillReport take(
      List<Path> inputs, boolean again, Consumer<Progress> progress, BooleanSupplier stopped)
      throws IOException, InterruptedException {
    List<Input> files = files(inputs);
    long all = files.stream().mapToLong(Input::size).sum();
    long done = 0;
    for (Input input : files) {
      long before = done;
      if (stopped.getAsBoolean()) {
        return count.report(true);
      }
      take(
          input,
          again,
          position -> progress.accept(new Progress(before + position, all, count.report(false))),
          stopped);
      done += input.size();
    }
    return count.report(stopped.getAsBoolean());
  }

  private void take(Input input, boolean again, LongConsumer progress, BooleanSupplier stopped)
      throws IOException, InterruptedException {
    try {
      if (input.isWarc()) {
        warcs.take(input.file(), again, progress, stopped);
      } else {
        folders.take(input.root(), input.file());
        progress.accept(input.size());
      }
    } catch (ClosedByInterruptException e) {
      throw new InterruptedException("ended at " + input.file());
    } catch (Delivery.NotDelivered e) {
      if (Thread.interrupted()) {
        throw new InterruptedException("ended at " + input.file());
      }
      throw new IOException(e.getMessage(), e);
    }
  }

  private List<Input> files(List<Path> inputs) throws IOException {
    List<Input> files = new ArrayList<>();
    for (Path input : inputs) {
      if (!Files.exists(input)) {
        count.damaged("files that are not there", input + ": no such file or folder");
        continue;
      }
      Path root = input.toAbsolutePath().normalize();
      try (Stream<Path> all = Files.walk(root)) {
        for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
          add(files, new Input(root, file, Files.size(file)), file.equals(root));
        }
      }
    }
    return files;
  }

  private void add(List<Input> files, Input input, boolean named) {
    if (named || input.isWarc() || FolderPass.isPage(input.file())) {
      files.add(input);
    } else {
      count.passed("other files than pages and WARC files");
    }
  }
}
