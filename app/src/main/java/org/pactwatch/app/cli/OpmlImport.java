package org.pactwatch.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pactwatch.app.config.SourceEntry;
import org.pactwatch.app.config.SourceList;
import org.pactwatch.ingest.source.OpmlOutcome;
import org.pactwatch.ingest.source.OpmlReader;
import org.pactwatch.ingest.source.Source;
import org.pactwatch.model.SourceId;

/**
 * Takes the sources of an OPML file into the configuration's list; those it has stay as they are.
 */
final class OpmlImport {
  private final Console console;
  private final SourceList list;

  OpmlImport(Console console, SourceList list) {
    this.console = console;
    this.list = list;
  }

  /**
   * Takes them.
   *
   * @throws IOException if the list cannot be written
   */
  void take(String file) throws IOException {
    OpmlOutcome.Subscriptions read =
        OpmlReader.read(bytes(file))
            .fold(
                subscriptions -> subscriptions,
                not -> {
                  throw new CommandFailure(file + ": " + not.cause());
                });
    read.complaints().forEach(line -> console.complain(file + ": " + line));
    Set<SourceId> known = new HashSet<>();
    list.sources().forEach(source -> known.add(source.id()));
    List<SourceEntry> fresh = new ArrayList<>();
    for (Source source : read.sources()) {
      if (known.add(source.id())) {
        fresh.add(SourceEntry.of(source));
      } else {
        console.complain(file + ": " + source.location() + " is configured already");
      }
    }
    if (!fresh.isEmpty()) {
      list.add(fresh);
    }
    console.tell(fresh.size() + (fresh.size() == 1 ? " source" : " sources") + " added.");
  }

  private byte[] bytes(String file) {
    try {
      return file.equals("-") ? console.in().readAllBytes() : Files.readAllBytes(Path.of(file));
    } catch (NoSuchFileException e) {
      throw new CommandFailure(file + ": no such file", e);
    } catch (IOException | InvalidPathException e) {
      throw new CommandFailure(file + ": cannot be read: " + e.getMessage(), e);
    }
  }
}
