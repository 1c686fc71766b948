package org.pactwatch.ingest.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Addresses that only count the reader and send him on, where they name their target: the target is
 * taken straight away. The hosts are in {@code redirectors.csv}.
 *
 * @param host the host, or the end of it after a dot
 * @param path how the path begins
 * @param parameter the one that holds the target
 */
record Redirector(String host, String path, String parameter) {
  private static final List<Redirector> ALL = load();

  /** The target; the address itself where it is none of a known redirector. */
  static URI target(URI url) {
    for (Redirector redirector : ALL) {
      if (redirector.sends(url)) {
        return redirector.parameterOf(url).orElse(url);
      }
    }
    return url;
  }

  static List<Redirector> all() {
    return ALL;
  }

  private boolean sends(URI url) {
    String at = String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
    String from = url.getRawPath() == null ? "" : url.getRawPath();
    return (at.equals(host) || at.endsWith("." + host)) && from.startsWith(path);
  }

  private Optional<URI> parameterOf(URI url) {
    String query = url.getRawQuery() == null ? "" : url.getRawQuery();
    for (String pair : query.split("&", -1)) {
      if (pair.startsWith(parameter + "=")) {
        return decoded(pair.substring(parameter.length() + 1)).flatMap(t -> Link.resolve(t, url));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> decoded(String value) {
    try {
      return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8))
          .filter(target -> target.startsWith("http"));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static List<Redirector> load() {
    try (InputStream in = Redirector.class.getResourceAsStream("redirectors.csv")) {
      if (in == null) {
        throw new IOException("redirectors.csv is not on the class path");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(",", -1))
          .map(row -> new Redirector(row[0], row[1], row[2]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
