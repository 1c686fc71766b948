package org.pactwatch.ingest.dedup;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether to believe a page that gives another address as its own ({@code rel=canonical}). Some
 * pages name the site's front page, a section, or another site.
 */
public final class ClaimedAddress {
  /** A story's name has several words or a number; a section's is a word or two. */
  private static final Pattern STORY = Pattern.compile(".*\\d.*|[^-_]+(?:[-_][^-_]+){2,}.*");

  private ClaimedAddress() {}

  /**
   * Whether an address may be that of the page: on the same registered domain, not the front page,
   * and not a section that the page lies in.
   *
   * @param claimed what the page says
   * @param taken where it was taken from, after redirects; null if that is not known
   */
  public static boolean isCredible(URI claimed, @Nullable URI taken) {
    if (claimed.getHost() == null) {
      return false;
    }
    URI other = CanonicalUrl.of(claimed);
    if (taken == null || taken.getHost() == null) {
      return taken == null && !isFront(other);
    }
    URI own = CanonicalUrl.of(taken);
    return registered(other).equals(registered(own)) && !isFront(other) && !isSection(other, own);
  }

  private static boolean isFront(URI url) {
    return url.getPath().length() <= 1 && url.getQuery() == null;
  }

  private static boolean isSection(URI claimed, URI taken) {
    String path = claimed.getPath();
    return claimed.getQuery() == null
        && taken.getPath().startsWith(path + "/")
        && !STORY.matcher(path.substring(path.lastIndexOf('/') + 1)).matches();
  }

  private static String registered(URI url) {
    String host = String.valueOf(url.getHost());
    String domain = EffectiveTldFinder.getAssignedDomain(host, true, false);
    return domain == null ? host.replaceFirst("^www\\.", "") : domain;
  }
}
