package org.pactwatch.ingest.dedup;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.ContentHash;

/**
 * One spelling for the addresses of one article: {@code https}, lower-case host, no default port,
 * no fragment, no tracking parameters, no index file, no AMP or mobile variant, and the publisher's
 * own address where a cache served the page. What tracking parameters, index files and variants'
 * hosts are called stands in lists beside this code.
 */
public final class CanonicalUrl {
  private static final Pattern TRACKING =
      Pattern.compile(
          WordList.words("tracking-parameters.txt")
              .map(word -> Pattern.quote(word).replace("*", "\\E.*\\Q"))
              .collect(Collectors.joining("|")),
          Pattern.CASE_INSENSITIVE);
  private static final Pattern VARIANT_HOST =
      Pattern.compile(
          "^(?:%s)\\.(?=.+\\..+)"
              .formatted(WordList.words("variant-hosts.txt").collect(Collectors.joining("|"))));
  private static final Set<String> INDEX_FILES =
      WordList.words("index-files.txt").collect(Collectors.toUnmodifiableSet());

  /** A last segment, an ending, or a first segment before a section and a story. */
  private static final Pattern AMP_PATH =
      Pattern.compile("/amp/?$|\\.amp(?=(\\.html)?$)|^/amp(?=/[^/]+/.)");

  /** Google's caches of AMP pages; {@code s} before the address means {@code https}. */
  private static final Pattern CACHED =
      Pattern.compile(
          "^(?:(?:www\\.)?google\\.[a-z.]+/amp|[\\w-]+\\.cdn\\.ampproject\\.org/(?:[cvi]|wp))/(?:s/)?"
              + "([\\w-]+(?:\\.[\\w-]+)+(?:/.*)?)$");

  private CanonicalUrl() {}

  /** The canonical spelling; an address that cannot be respelt stays as it is. */
  public static URI of(URI url) {
    String host = url.getHost();
    if (host == null || url.getScheme() == null) {
      return url;
    }
    try {
      URI own = uncached(url, host.toLowerCase(Locale.ROOT));
      return new URI(spell(own, String.valueOf(own.getHost()).toLowerCase(Locale.ROOT)));
    } catch (URISyntaxException e) {
      return url;
    }
  }

  /**
   * What is the same for all spellings that lead to one page though each must be kept as it is for
   * it to work: with and without {@code www.}, and with parameters in another order.
   */
  public static String key(URI url) {
    URI spelt = of(url);
    String text = spelt.toString().replaceFirst("^https://(?:www\\.)?", "");
    int query = text.indexOf('?');
    if (query < 0) {
      return text;
    }
    return text.substring(0, query + 1)
        + Arrays.stream(text.substring(query + 1).split("&", -1))
            .sorted()
            .collect(Collectors.joining("&"));
  }

  /** The id of the article at an address. */
  public static ArticleId id(URI url) {
    return new ArticleId(ContentHash.of(key(url)));
  }

  private static URI uncached(URI url, String host) throws URISyntaxException {
    Matcher cached = CACHED.matcher(host + (url.getRawPath() == null ? "" : url.getRawPath()));
    return cached.matches() && host.contains(".")
        ? new URI("https://" + cached.group(1) + query(url.getRawQuery()))
        : url;
  }

  private static String spell(URI url, String host) {
    String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
    int port = url.getPort();
    boolean defaultPort = port == -1 || port == 80 || port == 443;
    boolean web = scheme.equals("http") || scheme.equals("https");
    return (web && defaultPort ? "https" : scheme)
        + "://"
        + VARIANT_HOST.matcher(host).replaceFirst("")
        + (defaultPort ? "" : ":" + port)
        + path(url.getRawPath() == null ? "" : url.getRawPath())
        + query(withoutTracking(url.getRawQuery()));
  }

  private static String path(String raw) {
    String path = AMP_PATH.matcher(raw).replaceFirst("");
    int last = path.lastIndexOf('/') + 1;
    if (INDEX_FILES.contains(path.substring(last).toLowerCase(Locale.ROOT))) {
      path = path.substring(0, last);
    }
    if (path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    return path.isEmpty() ? "/" : path;
  }

  private static String query(@Nullable String query) {
    return query == null || query.isEmpty() ? "" : "?" + query;
  }

  private static String withoutTracking(@Nullable String query) {
    List<String> kept = new ArrayList<>();
    for (String parameter : query == null ? new String[0] : query.split("&", -1)) {
      String name = parameter.split("=", 2)[0];
      if (!name.isEmpty() && !TRACKING.matcher(name).matches()) {
        kept.add(parameter);
      }
    }
    return String.join("&", kept);
  }
}
