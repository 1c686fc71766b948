package org.pactwatch.review.desk;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sources, as the console sees and keeps them. Thread-safe. */
public interface SourceDesk extends Desk {

  /** How a source fares. */
  enum Verdict {
    FINE,
    ATTENTION,
    BROKEN,
    PAUSED,
    NEW
  }

  /**
   * A source.
   *
   * @param id its id
   * @param name what it is called
   * @param kind feed, sitemap, section or folder
   * @param location its address or folder
   * @param verdict how it fares
   * @param health the same in plain words
   * @param lastRead when it was last read, or null
   * @param lastNew when it last brought something new, or null
   * @param nextLook when it is looked at next, or null
   * @param rhythm how often it brings something new, in words; empty if not known
   * @param noticed what was noticed of its pages
   */
  record Listed(
      String id,
      String name,
      String kind,
      String location,
      Verdict verdict,
      String health,
      @Nullable Instant lastRead,
      @Nullable Instant lastNew,
      @Nullable Instant nextLook,
      String rhythm,
      List<String> noticed) {
    public Listed {
      noticed = List.copyOf(noticed);
    }
  }

  /**
   * A source that was found on a site.
   *
   * @param kind feed, sitemap or section
   * @param location its address
   * @param about what is known of it, in words
   */
  record Found(String kind, String location, String about) {}

  /**
   * What a search found.
   *
   * @param found the sources
   * @param troubles what went wrong meanwhile
   */
  record Search(List<Found> found, List<String> troubles) {
    public Search {
      found = List.copyOf(found);
      troubles = List.copyOf(troubles);
    }
  }

  /** All sources, in the order they were added. */
  List<Listed> list();

  /** Adds a source; {@code kind} is feed, sitemap or section. */
  Answer add(URI location, String kind, String name);

  /** Stops looking at a source, or begins again. */
  Answer pause(String id, boolean paused);

  /** Looks at an address once, reads its first article, and keeps nothing. Takes a while. */
  Answer test(URI location, String kind);

  /** Looks for the sources of a site. Takes a while. */
  Search discover(URI site);

  /** A desk where no sources are kept. */
  static SourceDesk none() {
    return new AbsentSources();
  }
}
