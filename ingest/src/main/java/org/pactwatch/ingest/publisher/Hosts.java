package org.pactwatch.ingest.publisher;

/** Host names as specifications and addresses are compared by. */
final class Hosts {
  private Hosts() {}

  /** Without the {@code www.} that many sites are reached with and without. */
  static String bare(String host) {
    return host.startsWith("www.") && host.indexOf('.', 4) > 0 ? host.substring(4) : host;
  }

  /** The host above, such as {@code example.org} for {@code news.example.org}; empty if none. */
  static String above(String host) {
    int dot = host.indexOf('.');
    return dot < 0 ? "" : host.substring(dot + 1);
  }
}
