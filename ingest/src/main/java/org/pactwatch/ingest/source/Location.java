package org.pactwatch.ingest.source;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.Function;

/** Where a source's articles are found. */
public sealed interface Location {

  /** Gives the value for the case that is there. */
  <T> T fold(Function<Feed, T> feed, Function<Sitemap, T> sitemap, Function<Folder, T> folder);

  /** RSS, Atom or JSON Feed. */
  record Feed(URI url) implements Location {
    @Override
    public <T> T fold(
        Function<Feed, T> feed, Function<Sitemap, T> sitemap, Function<Folder, T> folder) {
      return feed.apply(this);
    }

    @Override
    public String toString() {
      return url.toString();
    }
  }

  /** A news sitemap, or an index of sitemaps. */
  record Sitemap(URI url) implements Location {
    @Override
    public <T> T fold(
        Function<Feed, T> feed, Function<Sitemap, T> sitemap, Function<Folder, T> folder) {
      return sitemap.apply(this);
    }

    @Override
    public String toString() {
      return url.toString();
    }
  }

  /** A folder of pages and texts, or one such file; folders below it are not read. */
  record Folder(Path path) implements Location {
    @Override
    public <T> T fold(
        Function<Feed, T> feed, Function<Sitemap, T> sitemap, Function<Folder, T> folder) {
      return folder.apply(this);
    }

    @Override
    public String toString() {
      return path.toString();
    }
  }
}
