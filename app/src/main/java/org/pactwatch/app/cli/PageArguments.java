package org.pactwatch.app.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.regex.Pattern;
import org.pactwatch.ingest.ArticleReader;
import org.pactwatch.ingest.archive.Archive;
import org.pactwatch.ingest.archive.WarcArchive;
import org.pactwatch.ingest.article.ArticleExtractor;
import org.pactwatch.ingest.article.ArticleOutcome;
import org.pactwatch.model.CaptureId;

/**
 * Pages as people name them: a file, an address, the id of a capture in the archive, or {@code -}
 * for standard input.
 */
final class PageArguments {
  /** What all commands say that take such arguments. */
  static final String LABEL = "FILE|URL|CAPTURE|-";

  private static final Pattern CAPTURE = Pattern.compile("pactwatch-[\\w-]+\\.warc\\.gz:\\d+");

  private final ArticleReader reader;
  private final Archive archive;
  private final Path data;
  private final Console console;

  /**
   * @param reader reads them
   * @param data the data directory that captures are looked for in; need not be there
   */
  PageArguments(ArticleReader reader, Path data, Console console) {
    this.reader = reader;
    this.archive =
        new WarcArchive(data.resolve("warc"), WarcArchive.DEFAULT_ROTATION, Clock.systemUTC());
    this.data = data;
    this.console = console;
  }

  /** Reads the page that an argument names. */
  ArticleOutcome read(String argument) {
    if (argument.equals("-")) {
      return standardInput();
    }
    if (!isAddress(argument)) {
      try {
        return CAPTURE.matcher(argument).matches() && !Files.exists(Path.of(argument))
            ? capture(argument)
            : reader.read(Path.of(argument));
      } catch (InvalidPathException e) {
        return new ArticleOutcome.Refused(argument + ": no file name: " + e.getReason());
      }
    }
    try {
      URI url = new URI(argument);
      return reader.read(url, isOwnMachine(url));
    } catch (URISyntaxException e) {
      return new ArticleOutcome.Refused(argument + ": no address: " + e.getReason());
    }
  }

  private ArticleOutcome capture(String argument) {
    CaptureId id = new CaptureId(argument);
    try {
      return archive
          .capture(id)
          .map(capture -> reader.read(capture, id))
          .orElseGet(
              () ->
                  new ArticleOutcome.Refused(
                      argument + ": no such capture in " + data.resolve("warc")));
    } catch (IOException e) {
      return new ArticleOutcome.Refused(argument + ": cannot be read: " + e.getMessage());
    }
  }

  private ArticleOutcome standardInput() {
    try {
      byte[] bytes = console.in().readNBytes(ArticleExtractor.DEFAULT_CAP + 1);
      return reader.read(bytes, "-", null);
    } catch (IOException e) {
      return new ArticleOutcome.Refused("-: cannot be read: " + e.getMessage());
    }
  }

  /** Whether people mean an address and no file. */
  static boolean isAddress(String argument) {
    String lower = argument.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://");
  }

  /**
   * Who names an address on the own machine or network means it; other names must not lead there.
   */
  static boolean isOwnMachine(URI url) {
    String host = url.getHost();
    if (host == null) {
      return false;
    }
    boolean literal = host.startsWith("[") || host.matches("[0-9.]+");
    try {
      return host.equals("localhost")
          || (literal && isPrivate(InetAddress.getByName(host.replaceAll("[\\[\\]]", ""))));
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static boolean isPrivate(InetAddress address) {
    return address.isLoopbackAddress() || address.isSiteLocalAddress();
  }
}
