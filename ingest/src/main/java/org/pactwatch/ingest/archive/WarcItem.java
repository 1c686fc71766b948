package org.pactwatch.ingest.archive;

import java.util.function.Function;

/** What a record of somebody's WARC file turned out to be. */
public sealed interface WarcItem {

  /** Gives the value for the case that is there. */
  <T> T fold(Function<Page, T> page, Function<Passed, T> passed, Function<Damaged, T> damaged);

  /**
   * An HTML page.
   *
   * @param capture the page, decoded
   * @param cut whether its crawler kept only the beginning
   */
  record Page(Capture capture, boolean cut) implements WarcItem {
    @Override
    public <T> T fold(
        Function<Page, T> page, Function<Passed, T> passed, Function<Damaged, T> damaged) {
      return page.apply(this);
    }
  }

  /**
   * Something that is no page.
   *
   * @param kind what it is, in a few words that are the same for all of its kind
   */
  record Passed(String kind) implements WarcItem {
    @Override
    public <T> T fold(
        Function<Page, T> page, Function<Passed, T> passed, Function<Damaged, T> damaged) {
      return passed.apply(this);
    }
  }

  /**
   * Something that cannot be read.
   *
   * @param kind why not, in a few words that are the same for all of its kind
   * @param line names the place and the cause
   */
  record Damaged(String kind, String line) implements WarcItem {
    @Override
    public <T> T fold(
        Function<Page, T> page, Function<Passed, T> passed, Function<Damaged, T> damaged) {
      return damaged.apply(this);
    }
  }
}
