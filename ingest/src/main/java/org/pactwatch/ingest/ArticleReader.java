package org.pactwatch.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.archive.Capture;
import org.pactwatch.ingest.article.ArticleExtractor;
import org.pactwatch.ingest.article.ArticleOutcome;
import org.pactwatch.ingest.article.PageContext;
import org.pactwatch.ingest.fetch.FetchRequest;
import org.pactwatch.ingest.fetch.Fetcher;
import org.pactwatch.ingest.fetch.Validators;
import org.pactwatch.model.CaptureId;
import org.pactwatch.model.SourceId;

/**
 * Reads single articles that a person names: files, addresses, bytes from elsewhere. Needs no
 * store, keeps nothing, and asks no robots.txt, since it takes one page on someone's behalf. Safe
 * for use by many threads.
 */
public final class ArticleReader {
  private static final SourceId BY_HAND = new SourceId("by-hand");

  private final ArticleExtractor extractor;
  private final Fetcher fetcher;
  private final Clock clock;

  /**
   * @param fetcher takes pages; stays its owner's to close
   * @param clock tells when a page was taken
   */
  public ArticleReader(Fetcher fetcher, Clock clock) {
    this(new ArticleExtractor(), fetcher, clock);
  }

  /**
   * @param extractor reads pages
   * @param fetcher takes pages; stays its owner's to close
   * @param clock tells when a page was taken
   */
  public ArticleReader(ArticleExtractor extractor, Fetcher fetcher, Clock clock) {
    this.extractor = extractor;
    this.fetcher = fetcher;
    this.clock = clock;
  }

  /** Reads a file. */
  public ArticleOutcome read(Path file) {
    if (Files.isDirectory(file)) {
      return new ArticleOutcome.Refused(file + ": a folder, not a file");
    }
    if (!Files.exists(file)) {
      return new ArticleOutcome.Refused(file + ": no such file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(ArticleExtractor.DEFAULT_CAP + 1);
      return read(bytes, file.toString(), null);
    } catch (IOException e) {
      return new ArticleOutcome.Refused(file + ": cannot be read: " + e.getMessage());
    }
  }

  /**
   * Takes an address and reads it.
   *
   * @param url the address
   * @param privateNetwork whether it may lie on this machine or in a private network
   */
  public ArticleOutcome read(URI url, boolean privateNetwork) {
    return fetcher
        .fetch(new FetchRequest(url, Validators.NONE, privateNetwork))
        .fold(
            page ->
                extractor.extract(
                    page.body(),
                    PageContext.ofUrl(BY_HAND, page.url(), page.contentType(), page.at())),
            notModified -> new ArticleOutcome.Refused(url + ": the server sent nothing"),
            failed -> new ArticleOutcome.Refused(failed.line()));
  }

  /** Reads a capture, as of when it was taken. */
  public ArticleOutcome read(Capture capture, CaptureId id) {
    SourceId source = capture.way().source() == null ? BY_HAND : capture.way().source();
    boolean file = "file".equals(capture.url().getScheme());
    PageContext page =
        new PageContext(
            source,
            id.value(),
            file ? null : capture.url(),
            capture.contentType(),
            null,
            id,
            capture.at(),
            false);
    return extractor.extract(capture.body(), page);
  }

  /**
   * Reads bytes.
   *
   * @param bytes the page, gzipped or not
   * @param name how messages name it; with no address of its own it is also its identity
   * @param contentType as declared, or null
   */
  public ArticleOutcome read(byte[] bytes, String name, @Nullable String contentType) {
    return extractor.extract(
        bytes, PageContext.ofFile(BY_HAND, name, contentType, clock.instant()));
  }
}
