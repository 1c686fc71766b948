package org.pactwatch.eval.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The pages of all sets beside the checkout as bytes, unzipped, since unzipping is no part of what
 * is measured. The property {@code shared} tells where they are.
 */
@State(Scope.Benchmark)
public class SavedPages {
  private List<byte[]> pages = List.of();

  /** Reads the pages. */
  @Setup(Level.Trial)
  public void load() throws IOException {
    Path folder = Path.of(System.getProperty("shared", "../../shared")).resolve("pages");
    try (Stream<Path> files = Files.walk(folder)) {
      pages =
          files
              .filter(file -> file.toString().endsWith(".html.gz"))
              .sorted()
              .map(SavedPages::unzip)
              .toList();
    }
    if (pages.isEmpty()) {
      throw new IOException(folder + ": no pages");
    }
  }

  List<byte[]> all() {
    return pages;
  }

  private static byte[] unzip(Path file) {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
