package org.pactwatch.alert.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times and addresses as people write them. */
final class Scalars {
  private static final Pattern TIME = Pattern.compile("(\\d{1,6})\\s*([smhd])");

  private Scalars() {}

  /** A time such as {@code 30s}, {@code 5m}, {@code 2h} or {@code 1d}. */
  static Duration time(String written) {
    Matcher m = TIME.matcher(written.toLowerCase(Locale.ROOT));
    if (!m.matches()) {
      throw new IllegalArgumentException(written + " is no time such as 30s, 15m, 2h or 1d");
    }
    long number = Long.parseLong(m.group(1));
    return switch (m.group(2)) {
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }

  static URI address(String written) {
    try {
      URI url = new URI(written);
      String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
      if (url.getHost() != null && (scheme.equals("http") || scheme.equals("https"))) {
        return url;
      }
      throw new IllegalArgumentException("it is no http or https address");
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("it is no address: " + e.getReason(), e);
    }
  }
}
