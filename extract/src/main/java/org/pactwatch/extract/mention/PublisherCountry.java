package org.pactwatch.extract.mention;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pactwatch.model.Article;
import org.pactwatch.model.Party;

/**
 * The country in which an article is published, by the publisher's name ("Nairobi Sentinel",
 * "Turkish Daily") or the country code its address ends in. A paper says "the foreign minister" of
 * its own country's. Immutable and thread-safe.
 */
final class PublisherCountry {
  private static final int LONGEST = 3;

  /** Codes that stand for no country in addresses: sold for what they spell. */
  private static final Set<String> SOLD =
      Set.of("ai", "cc", "co", "fm", "gg", "im", "io", "ly", "me", "nu", "sh", "to", "tv", "ws");

  private final Map<String, Party> words = new HashMap<>();
  private final Set<String> codes = new HashSet<>();

  PublisherCountry() {
    for (DataFile.Row row : DataFile.rows("countries.txt")) {
      Party party = new Party(row.column(0));
      codes.add(party.code().toLowerCase(Locale.ROOT));
      for (int column : new int[] {1, 2, 4}) {
        row.words(column).forEach(w -> words.putIfAbsent(Folding.fold(w.replace("~", "")), party));
      }
    }
  }

  Optional<Party> of(Article article) {
    String site = article.site();
    return Optional.ofNullable(site)
        .flatMap(this::named)
        .or(() -> Optional.ofNullable(article.url()).flatMap(this::coded));
  }

  private Optional<Party> named(String site) {
    List<String> parts = List.of(Folding.fold(site).split("[^\\p{L}\\p{N}'-]+"));
    for (int length = LONGEST; length > 0; length--) {
      for (int from = 0; from + length <= parts.size(); from++) {
        Party party = words.get(String.join(" ", parts.subList(from, from + length)));
        if (party != null) {
          return Optional.of(party);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Party> coded(URI url) {
    String host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
    String code = host.substring(host.lastIndexOf('.') + 1);
    if (code.equals("uk")) {
      return Optional.of(new Party("GB"));
    }
    return codes.contains(code) && !SOLD.contains(code)
        ? Optional.of(new Party(code.toUpperCase(Locale.ROOT)))
        : Optional.empty();
  }
}
