package org.pactwatch.ingest.feed;

import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What came of reading a document as a feed. */
public sealed interface FeedOutcome {

  /** Gives the value for the case that is there. */
  <T> T fold(
      Function<Entries, T> entries, Function<Index, T> index, Function<NotAFeed, T> notAFeed);

  /**
   * A feed, sitemap or section page with its entries, each address once.
   *
   * @param head what it says of itself
   * @param entries in the order of the feed; may be empty
   * @param flaws what is wrong with it though it could be read
   */
  record Entries(FeedHead head, List<FeedEntry> entries, List<Flaw> flaws) implements FeedOutcome {
    public Entries {
      entries = List.copyOf(entries);
      flaws = List.copyOf(flaws);
    }

    /** A flawless feed of a name. */
    public Entries(@Nullable String title, List<FeedEntry> entries) {
      this(FeedHead.named(title), entries, List.of());
    }

    /** The feed's name, or null. */
    public @Nullable String title() {
      return head.title();
    }

    @Override
    public <T> T fold(
        Function<Entries, T> entriesCase,
        Function<Index, T> index,
        Function<NotAFeed, T> notAFeed) {
      return entriesCase.apply(this);
    }
  }

  /** A sitemap index: addresses of sitemaps, the most recently modified first. */
  record Index(List<URI> sitemaps) implements FeedOutcome {
    public Index {
      sitemaps = List.copyOf(sitemaps);
    }

    @Override
    public <T> T fold(
        Function<Entries, T> entries, Function<Index, T> index, Function<NotAFeed, T> notAFeed) {
      return index.apply(this);
    }
  }

  /**
   * The document is no feed.
   *
   * @param cause what it is instead
   */
  record NotAFeed(String cause) implements FeedOutcome {
    @Override
    public <T> T fold(
        Function<Entries, T> entries, Function<Index, T> index, Function<NotAFeed, T> notAFeed) {
      return notAFeed.apply(this);
    }
  }
}
