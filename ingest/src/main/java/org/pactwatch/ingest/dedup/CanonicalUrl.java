package org.pactwatch.ingest.dedup;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One spelling for the addresses of one article: lower-case host, no default port, no fragment, no
 * tracking parameters, no AMP or mobile variant, {@code https}.
 */
public final class CanonicalUrl {
  private static final Pattern TRACKING =
      Pattern.compile(
          "utm_.*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|mc_cid|mc_eid|_ga|_gl|"
              + "cmpid|cmp|ns_campaign|ns_mchannel|ns_source|ncid|at_.*|pk_.*|mtm_.*|wt_mc|wt_zmc|"
              + "ref_src|ref_url|smid|smtyp|sref|xtor|spm|ftag|taid|__twitter_impression|"
              + "fb_.*|hss_channel|mkt_tok|vero_id|oly_.*|traffic_source|amp|outputtype",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern AMP_PATH = Pattern.compile("/amp/?$|\\.amp(?=(\\.html)?$)");
  private static final Pattern VARIANT_HOST = Pattern.compile("^(?:amp|m|mobile)\\.(?=.+\\..+)");

  private CanonicalUrl() {}

  /** The canonical spelling; an address that cannot be respelt stays as it is. */
  public static URI of(URI url) {
    String host = url.getHost();
    if (host == null || url.getScheme() == null) {
      return url;
    }
    try {
      return new URI(spell(url, host.toLowerCase(Locale.ROOT)));
    } catch (URISyntaxException e) {
      return url;
    }
  }

  private static String spell(URI url, String host) {
    String scheme = url.getScheme().toLowerCase(Locale.ROOT);
    int port = url.getPort();
    boolean defaultPort = port == -1 || port == 80 || port == 443;
    String path = url.getRawPath() == null ? "" : url.getRawPath();
    path = AMP_PATH.matcher(path).replaceFirst("");
    if (path.length() > 1 && path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    String query = withoutTracking(url.getRawQuery());
    boolean web = scheme.equals("http") || scheme.equals("https");
    return (web && defaultPort ? "https" : scheme)
        + "://"
        + VARIANT_HOST.matcher(host).replaceFirst("")
        + (defaultPort ? "" : ":" + port)
        + (path.isEmpty() ? "/" : path)
        + (query.isEmpty() ? "" : "?" + query);
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
