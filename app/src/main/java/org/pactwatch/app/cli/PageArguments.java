package org.pactwatch.app.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.pactwatch.ingest.ArticleReader;
import org.pactwatch.ingest.article.ArticleExtractor;
import org.pactwatch.ingest.article.ArticleOutcome;

/** Pages as people name them: a file, an address, or {@code -} for standard input. */
final class PageArguments {
  private final ArticleReader reader;
  private final Console console;

  PageArguments(ArticleReader reader, Console console) {
    this.reader = reader;
    this.console = console;
  }

  /** Reads the page that an argument names. */
  ArticleOutcome read(String argument) {
    if (argument.equals("-")) {
      return standardInput();
    }
    if (!isAddress(argument)) {
      try {
        return reader.read(Path.of(argument));
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
