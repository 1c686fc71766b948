package org.pactwatch.ingest.fetch;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * Lines that a source's user wants in the heads of requests to the source's site, such as the key
 * of a feed that is paid for. They go to that site alone, wherever entries and redirects lead, and
 * their values are neither archived nor printed. Immutable.
 *
 * @param host the source's host
 * @param lines values by the names of header fields
 */
public record OwnHead(String host, Map<String, String> lines) {
  /** No lines. */
  public static final OwnHead NONE = new OwnHead("", Map.of());

  /** What stands in the archive in the place of a value. */
  static final String KEPT_OUT = "(configured, not archived)";

  /** RFC 9110, sections 5.1 and 5.5. */
  private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7e]+");

  /** What the program says itself, truthfully, or what would break a connection. */
  private static final Set<String> RESERVED =
      Set.of(
          "accept-encoding",
          "connection",
          "content-length",
          "host",
          "if-modified-since",
          "if-none-match",
          "range",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "user-agent");

  public OwnHead {
    lines = checked(lines);
  }

  /**
   * The lines, in their order.
   *
   * @throws IllegalArgumentException if one of them cannot be sent; the message says why
   */
  public static Map<String, String> checked(Map<String, String> lines) {
    lines.forEach(
        (name, value) -> {
          if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("headers: " + name + " is no name of a header");
          }
          if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("headers: " + name + " is the program's own");
          }
          if (!VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("headers: what " + name + " says cannot be sent");
          }
        });
    return Collections.unmodifiableMap(new LinkedHashMap<>(lines));
  }

  /** Whether an address is of the same host or registered domain. */
  boolean isFor(HttpUrl url) {
    HttpUrl own = HttpUrl.parse("http://" + host + "/");
    if (lines.isEmpty() || own == null) {
      return false;
    }
    String domain = own.topPrivateDomain();
    return own.host().equals(url.host())
        || (domain != null && domain.equals(url.topPrivateDomain()));
  }

  boolean names(String name) {
    return lines.keySet().stream().anyMatch(name::equalsIgnoreCase);
  }

  /** The names alone. */
  @Override
  public String toString() {
    return "OwnHead[" + host + ", " + lines.keySet() + "]";
  }
}
