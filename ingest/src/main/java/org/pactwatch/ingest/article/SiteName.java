package org.pactwatch.ingest.article;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a site is called: in its own words, in those of its publisher, by its address.
 *
 * @param named the names it gives itself, the best first
 * @param hosts its host, and its registered domain with and without the ending, as keys
 */
record SiteName(List<String> named, Set<String> hosts) {
  static final SiteName UNKNOWN = new SiteName(List.of(), Set.of());
  private static final List<String> META =
      List.of("og:site_name", "application-name", "dc.publisher", "twitter:app:name:iphone");
  private static final String SEPARATORS = "|–—-·•:»«/";
  private static final int LEAST = 4;
  private static final int MOST_WORDS = 6;
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:https?://)?(?:www\\.)?[\\p{L}\\d-]{2,}(?:\\.[\\p{L}\\d-]{2,})*\\.\\p{L}{2,6}/?");

  SiteName {
    named = List.copyOf(named);
    hosts = Set.copyOf(hosts);
  }

  static SiteName of(StructuredPage data, MetaTags meta, @Nullable URI url) {
    Set<String> named = new LinkedHashSet<>();
    meta.get(META.get(0)).ifPresent(named::add);
    data.publisher().ifPresent(named::add);
    META.forEach(name -> meta.get(name).ifPresent(named::add));
    return new SiteName(List.copyOf(named), hosts(url));
  }

  private static Set<String> hosts(@Nullable URI url) {
    String host = url == null ? null : url.getHost();
    if (host == null) {
      return Set.of();
    }
    String name = host.toLowerCase(Locale.ROOT);
    String domain = EffectiveTldFinder.getAssignedDomain(name, true, false);
    Set<String> keys = new LinkedHashSet<>();
    keys.add(PageText.key(name));
    if (domain != null) {
      keys.add(PageText.key(domain));
      keys.add(PageText.key(domain.substring(0, domain.indexOf('.'))));
    }
    return keys;
  }

  /** The name to show, if the site gives one. */
  Optional<String> shown() {
    return named.stream().findFirst();
  }

  /** Whether a part of a title names the site. */
  boolean is(String part) {
    String key = PageText.key(part);
    if (key.isEmpty()) {
      return false;
    }
    if (hosts.contains(key) || ADDRESS.matcher(part.strip()).matches()) {
      return true;
    }
    return named.stream().map(PageText::key).anyMatch(name -> overlap(key, name));
  }

  private static boolean overlap(String part, String name) {
    return !name.isEmpty()
        && (part.equals(name)
            || (part.length() >= LEAST && 2 * part.length() >= name.length() && name.contains(part))
            || (name.length() >= LEAST && part.startsWith(name)));
  }

  /** The site's name as the title element has it after the headline, if it has one. */
  static Optional<String> behind(@Nullable String headline, String title) {
    String text = PageText.clean(title);
    if (headline == null || !text.startsWith(headline)) {
      return Optional.empty();
    }
    String rest = text.substring(headline.length()).strip();
    boolean separated = rest.length() > 2 && SEPARATORS.indexOf(rest.charAt(0)) >= 0;
    String name = separated ? rest.substring(1).strip() : "";
    return name.isEmpty() || PageText.words(name) > MOST_WORDS
        ? Optional.empty()
        : Optional.of(name);
  }
}
