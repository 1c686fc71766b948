package org.pactwatch.ingest.source;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Where a source's articles are found. */
public sealed interface Location {

  /** Gives the value for the case that is there. */
  <T> T fold(
      Function<Feed, T> feed,
      Function<Sitemap, T> sitemap,
      Function<Section, T> section,
      Function<Folder, T> folder);

  /** What it is called in the configuration: feed, sitemap, section or folder. */
  default String kind() {
    return fold(feed -> "feed", sitemap -> "sitemap", section -> "section", folder -> "folder");
  }

  /** Its address; empty for a folder. */
  default Optional<URI> address() {
    return fold(
        feed -> Optional.of(feed.url()),
        sitemap -> Optional.of(sitemap.url()),
        section -> Optional.of(section.url()),
        folder -> Optional.empty());
  }

  /** RSS, Atom or JSON Feed. */
  record Feed(URI url) implements Location {
    @Override
    public <T> T fold(
        Function<Feed, T> feed,
        Function<Sitemap, T> sitemap,
        Function<Section, T> section,
        Function<Folder, T> folder) {
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
        Function<Feed, T> feed,
        Function<Sitemap, T> sitemap,
        Function<Section, T> section,
        Function<Folder, T> folder) {
      return sitemap.apply(this);
    }

    @Override
    public String toString() {
      return url.toString();
    }
  }

  /** A page for people that lists articles: of a site without feeds, or with poor ones. */
  record Section(URI url) implements Location {
    @Override
    public <T> T fold(
        Function<Feed, T> feed,
        Function<Sitemap, T> sitemap,
        Function<Section, T> section,
        Function<Folder, T> folder) {
      return section.apply(this);
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
        Function<Feed, T> feed,
        Function<Sitemap, T> sitemap,
        Function<Section, T> section,
        Function<Folder, T> folder) {
      return folder.apply(this);
    }

    @Override
    public String toString() {
      return path.toString();
    }
  }
}
