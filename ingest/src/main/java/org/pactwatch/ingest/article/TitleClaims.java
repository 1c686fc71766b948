package org.pactwatch.ingest.article;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a page says its headline is, without the site's name.
 *
 * @param headline the headline in structured data, or null
 * @param shared the title for sharing (OpenGraph), or null
 * @param all these and the others, the most trusted first, each once
 */
record TitleClaims(@Nullable String headline, @Nullable String shared, List<String> all) {
  private static final List<String> META =
      List.of("twitter:title", "parsely-title", "dc.title", "sailthru.title", "title");
  private static final String SEPARATORS = "|–—-·•:»«/";
  private static final int MOST_SITE_WORDS = 6;
  private static final int LONG = 4;
  private static final int SHORT = 3;

  TitleClaims {
    all = List.copyOf(all);
  }

  static TitleClaims of(Document page, StructuredPage data, MetaTags meta, SiteName site) {
    Set<String> all = new LinkedHashSet<>();
    Optional<String> headline = data.text("headline");
    Optional<String> shared = meta.get("og:title").map(t -> withoutSite(t, site));
    headline.ifPresent(all::add);
    shared.ifPresent(all::add);
    for (String name : META) {
      meta.get(name).map(t -> withoutSite(t, site)).ifPresent(all::add);
    }
    all.add(withoutSite(PageText.clean(page.title()), site));
    all.removeIf(claim -> PageText.key(claim).isEmpty());
    return new TitleClaims(headline.orElse(null), shared.orElse(null), List.copyOf(all));
  }

  /** The headline that structured data and the title for sharing have in common. */
  Optional<String> agreed() {
    boolean same =
        headline != null
            && shared != null
            && PageText.key(headline).equals(PageText.key(shared))
            && headline.indexOf('\ufffd') < 0;
    return same ? Optional.ofNullable(headline) : Optional.empty();
  }

  /** Whether some claim has just these letters and digits. */
  boolean contains(String text) {
    String key = PageText.key(text);
    return all.stream().anyMatch(claim -> PageText.key(claim).equals(key));
  }

  /** A title without the site's name before or after a separator. */
  static String withoutSite(String title, SiteName site) {
    String text = title.strip();
    for (int i = text.length() - 2; i > 0; i--) {
      if (isSeparator(text, i)) {
        String head = text.substring(0, i).strip();
        String tail = text.substring(i + 1).strip();
        boolean short1 = site.named().isEmpty() && PageText.words(tail) <= SHORT;
        if (site.is(tail) || (short1 && PageText.words(head) >= LONG)) {
          return withoutSite(head, site);
        }
        if (PageText.words(head) <= MOST_SITE_WORDS && site.is(head)) {
          return tail;
        }
      }
    }
    return text;
  }

  private static boolean isSeparator(String text, int i) {
    return SEPARATORS.indexOf(text.charAt(i)) >= 0
        && text.charAt(i + 1) == ' '
        && (text.charAt(i - 1) == ' ' || text.charAt(i) == ':');
  }
}
