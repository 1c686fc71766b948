package org.pactwatch.ingest.source;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.fetch.FetchRequest;
import org.pactwatch.ingest.fetch.OwnHead;
import org.pactwatch.ingest.fetch.Validators;
import org.pactwatch.model.ContentHash;
import org.pactwatch.model.SourceId;

/**
 * A configured source of articles.
 *
 * @param id names it; follows from the location where nothing else is said
 * @param name how people name it
 * @param location where its articles are found
 * @param privateNetwork whether it may lie on this machine or in a private network; for every other
 *     source such addresses are refused
 * @param interval the longest time between two looks that its user wants; null if its own rhythm
 *     alone says when
 * @param backfill whether its articles are old news, which never alert
 * @param particulars what else its user knows of it
 */
public record Source(
    SourceId id,
    String name,
    Location location,
    boolean privateNetwork,
    @Nullable Duration interval,
    boolean backfill,
    Particulars particulars) {
  public Source {
    if (name.isBlank()) {
      throw new IllegalArgumentException("source without a name: " + location);
    }
    if (interval != null && (interval.isNegative() || interval.isZero())) {
      throw new IllegalArgumentException("source " + name + " has no interval: " + interval);
    }
  }

  /** A feed on the public network. */
  public static Source feed(URI url) {
    return of(new Location.Feed(url));
  }

  /** A news sitemap on the public network. */
  public static Source sitemap(URI url) {
    return of(new Location.Sitemap(url));
  }

  /** A section page on the public network. */
  public static Source section(URI url) {
    return of(new Location.Section(url));
  }

  /** A folder of pages and texts. */
  public static Source folder(Path path) {
    return of(new Location.Folder(path.toAbsolutePath().normalize()));
  }

  private static Source of(Location location) {
    SourceId id = new SourceId(ContentHash.of(location.toString()));
    return new Source(id, location.toString(), location, false, null, false, Particulars.NONE);
  }

  /** The address it is taken from; nothing for what lies on this machine's disk. */
  public Optional<URI> address() {
    return location.address();
  }

  /** A request for something that the source leads to. */
  public FetchRequest request(URI url, Validators validators) {
    OwnHead own =
        address()
            .map(at -> new OwnHead(String.valueOf(at.getHost()), particulars.headers()))
            .orElse(OwnHead.NONE);
    return new FetchRequest(url, validators, privateNetwork, FetchRequest.Part.WHOLE, own);
  }

  /** The same source under another name. */
  public Source named(String other) {
    return new Source(id, other, location, privateNetwork, interval, backfill, particulars);
  }

  /** The same source, looked at at least so often. */
  public Source every(Duration other) {
    return new Source(id, name, location, privateNetwork, other, backfill, particulars);
  }

  /** The same source, allowed to lie on this machine or in a private network. */
  public Source onPrivateNetwork() {
    return new Source(id, name, location, true, interval, backfill, particulars);
  }

  /** The same source as old news. */
  public Source asBackfill() {
    return new Source(id, name, location, privateNetwork, interval, true, particulars);
  }

  /** The same source with what else its user knows of it. */
  public Source with(Particulars other) {
    return new Source(id, name, location, privateNetwork, interval, backfill, other);
  }
}
