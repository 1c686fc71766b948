package org.pactwatch.ingest.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.pactwatch.ingest.publisher.PublisherSpecs;
import org.pactwatch.ingest.text.CharacterSet;
import org.pactwatch.model.Article;

/**
 * Reads articles from bytes: HTML of any publisher, or text copied from a page, gzipped or not. Any
 * bytes at all give a page or a reason in one line, in bounded memory. Safe for use by many
 * threads.
 */
public final class ArticleExtractor {
  /** The most bytes of a page after decompression, if nothing else is said. */
  public static final int DEFAULT_CAP = 10 * 1024 * 1024;

  private final int cap;
  private final PublisherSpecs specs;

  /** With the publisher specifications that come with the program. */
  public ArticleExtractor() {
    this(PublisherSpecs.shipped());
  }

  /**
   * @param specs the publisher specifications that go before the generic way
   */
  public ArticleExtractor(PublisherSpecs specs) {
    this(DEFAULT_CAP, specs);
  }

  /**
   * @param cap the most bytes of a page after decompression
   * @param specs the publisher specifications that go before the generic way
   */
  public ArticleExtractor(int cap, PublisherSpecs specs) {
    this.cap = cap;
    this.specs = specs;
  }

  /** Reads a page. */
  public ArticleOutcome extract(byte[] bytes, PageContext context) {
    byte[] plain = bytes;
    if (bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b) {
      try {
        plain = unzip(bytes);
      } catch (IOException e) {
        return refused(context, "damaged gzip data: " + e.getMessage());
      }
    }
    if (plain.length > cap) {
      return refused(context, "larger than " + megabytes());
    }
    String text = CharacterSet.decode(plain, context.contentType());
    return switch (ByteKind.of(plain, text, context.contentType())) {
      case EMPTY -> refused(context, "empty page");
      case PDF -> refused(context, "a PDF document, not a page");
      case BINARY -> refused(context, "bytes that are no text");
      case FEED -> refused(context, "a feed or sitemap, not an article");
      case HTML -> read(HtmlPage.read(text, context, specs), context);
      case TEXT -> read(TextPage.read(text, context), context);
    };
  }

  private byte[] unzip(byte[] bytes) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readNBytes(cap + 1);
    }
  }

  private ArticleOutcome read(Draft draft, PageContext context) {
    Article article = ArticleAssembly.of(draft, context);
    return new ArticleOutcome.Read(article, draft.dates(), draft.judgement().confidence());
  }

  private static ArticleOutcome refused(PageContext context, String cause) {
    return new ArticleOutcome.Refused(context.name() + ": " + cause);
  }

  private String megabytes() {
    return String.format(Locale.ROOT, "%.1f MB", cap / 1048576.0);
  }
}
