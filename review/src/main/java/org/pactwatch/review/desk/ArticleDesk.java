package org.pactwatch.review.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.CaptureId;

/** What was kept of articles beside their readings. Thread-safe. */
public interface ArticleDesk {

  /**
   * A paragraph that a revision changed.
   *
   * @param before what it was; null if it is new
   * @param after what it is; null if it is gone
   */
  record Paragraph(@Nullable String before, @Nullable String after) {}

  /**
   * A revision of an article.
   *
   * @param taken when it was taken
   * @param capture its bytes in the archive, or null
   * @param title its headline, or null
   * @param difference what it changed of the one before; empty for the first
   */
  record Revision(
      Instant taken,
      @Nullable CaptureId capture,
      @Nullable String title,
      List<Paragraph> difference) {
    public Revision {
      difference = List.copyOf(difference);
    }
  }

  /**
   * What became of an article.
   *
   * @param revisions its revisions, the first one first
   * @param page whether its page is still there, in words
   */
  record History(List<Revision> revisions, String page) {
    public History {
      revisions = List.copyOf(revisions);
    }
  }

  /**
   * A page as it was archived.
   *
   * @param address where it was found, or null
   * @param at when it was taken
   * @param type its media type as the server told, or empty
   * @param bytes its content as it was sent
   */
  record Captured(@Nullable String address, Instant at, String type, byte[] bytes) {}

  /** What became of an article; empty if nothing is known. */
  Optional<History> history(ArticleId article);

  /** An archived page; empty if the archive does not hold it here. */
  Optional<Captured> capture(CaptureId capture);

  /** Reads an article's archived page again with the present program. Takes a moment. */
  Answer readAgain(ArticleId article, CaptureId capture);

  /** A desk that keeps nothing. */
  static ArticleDesk none() {
    return new ArticleDesk() {
      @Override
      public Optional<History> history(ArticleId article) {
        return Optional.empty();
      }

      @Override
      public Optional<Captured> capture(CaptureId capture) {
        return Optional.empty();
      }

      @Override
      public Answer readAgain(ArticleId article, CaptureId capture) {
        return Answer.refused("this process reads no articles");
      }
    };
  }
}
