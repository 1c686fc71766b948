package org.pactwatch.ingest.feed;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Addresses as found in the wild: relative, unescaped, broken over lines, without a scheme, behind
 * a redirector that names its target. Addresses of the web only.
 */
final class Link {
  private static final int LONGEST = 4000;
  private static final Pattern TWO_SCHEMES = Pattern.compile("(?i)^https?:/*(?=https?://)");
  private static final Pattern NO_SCHEME =
      Pattern.compile("(?i)^www\\.[\\w-]+\\.[\\w.-]+(?:[/?:]|$)");
  private static final Pattern BARE_PERCENT = Pattern.compile("%(?![0-9a-fA-F]{2})");

  private Link() {}

  static Optional<URI> of(String written, URI base) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    return resolve(written, base).map(Redirector::target);
  }

  /** The address itself, whoever redirects from there. */
  static Optional<URI> resolve(String written, URI base) {
    String href = escape(Parser.unescapeEntities(written.strip(), false));
    href = TWO_SCHEMES.matcher(href).replaceFirst("");
    if (NO_SCHEME.matcher(href).find()) {
      href = (base.getScheme() == null ? "https" : base.getScheme()) + "://" + href;
    }
    if (href.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(withHost(onto(base, href))).filter(Link::isOfTheWeb);
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** {@link URI#resolve} follows RFC 2396, where a lone query loses the last part of the path. */
  private static URI onto(URI base, String href) throws URISyntaxException {
    boolean bare = base.isAbsolute() && base.getRawPath() != null && base.getRawPath().isEmpty();
    URI start = bare ? base.resolve("/") : base;
    if (href.startsWith("?") && start.getRawPath() != null) {
      return start.resolve(new URI(start.getRawPath() + href));
    }
    return start.resolve(new URI(href));
  }

  /** Hosts in other scripts are asked for in their ASCII form (RFC 3490). */
  private static URI withHost(URI uri) throws URISyntaxException {
    String authority = uri.getRawAuthority();
    if (uri.getHost() != null || authority == null || authority.indexOf('@') >= 0) {
      return uri;
    }
    String ascii = IDN.toASCII(authority.toLowerCase(Locale.ROOT));
    return new URI(uri.toString().replaceFirst(Pattern.quote(authority), ascii));
  }

  private static boolean isOfTheWeb(URI uri) {
    String scheme = uri.getScheme();
    return uri.getHost() != null
        && ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme));
  }

  private static String escape(String href) {
    StringBuilder out = new StringBuilder(href.length());
    for (char c : BARE_PERCENT.matcher(href).replaceAll("%25").toCharArray()) {
      if (c == '\n' || c == '\r' || c == '\t') {
        continue;
      }
      if (c > ' ' && "\"<>\\^`{|}".indexOf(c) < 0 && !Character.isSpaceChar(c)) {
        out.append(c);
      } else if (c < 0x80) {
        out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return out.toString();
  }
}
