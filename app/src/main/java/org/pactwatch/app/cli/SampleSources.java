package org.pactwatch.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.pactwatch.app.engine.DataDirectory;
import org.pactwatch.app.newsroom.SampleNewsroom;
import org.pactwatch.ingest.source.Source;

/**
 * The sample newsroom as sources. Its port is remembered in the data directory: the addresses of
 * its articles contain it, and only the same addresses are known again.
 */
final class SampleSources implements AutoCloseable {
  private final SampleNewsroom newsroom;

  private SampleSources(SampleNewsroom newsroom) {
    this.newsroom = newsroom;
  }

  /** Where the port is remembered; there if the sample newsroom was ever read. */
  static Path portFile(DataDirectory data) {
    return data.resolve("sample-newsroom.port");
  }

  static SampleSources open(DataDirectory data, Console console) {
    Path file = portFile(data);
    try {
      SampleNewsroom newsroom =
          Files.exists(file)
              ? onPort(Files.readString(file).strip(), console)
              : SampleNewsroom.start();
      Files.writeString(file, Integer.toString(newsroom.base().getPort()));
      return new SampleSources(newsroom);
    } catch (IOException e) {
      throw new CommandFailure(file + ": cannot be used: " + e.getMessage(), e);
    }
  }

  private static SampleNewsroom onPort(String written, Console console) {
    try {
      return SampleNewsroom.start(Integer.parseInt(written));
    } catch (UncheckedIOException | IllegalArgumentException e) {
      console.complain(
          "the sample newsroom's port of last time ("
              + written
              + ") is taken; its articles get other addresses and count as new ones");
      return SampleNewsroom.start();
    }
  }

  List<Source> sources() {
    return newsroom.feeds().stream()
        .map(url -> Source.feed(url).named("sample " + url.getPath()).onPrivateNetwork())
        .toList();
  }

  String address() {
    return newsroom.base().toString();
  }

  @Override
  public void close() {
    newsroom.close();
  }
}
