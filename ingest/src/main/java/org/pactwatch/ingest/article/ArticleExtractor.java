package org.pactwatch.ingest.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
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

  /** Bytes at the beginning of a page that tell what it is. */
  private static final int START = 80 * 1024;

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
    return CharacterSet.isUtf8(plain, context.contentType())
        ? utf8(plain, context)
        : decoded(CharacterSet.decode(plain, context.contentType()), plain, context);
  }

  /** Most pages are UTF-8: their beginning tells what they are, and the parser decodes the rest. */
  private ArticleOutcome utf8(byte[] bytes, PageContext context) {
    String start = new String(bytes, 0, Math.min(bytes.length, START), StandardCharsets.UTF_8);
    return ByteKind.of(bytes, start, context.contentType()) == ByteKind.HTML
        ? read(HtmlPage.read(parsed(bytes, context), context, specs), context)
        : decoded(new String(bytes, StandardCharsets.UTF_8), bytes, context);
  }

  private ArticleOutcome decoded(String text, byte[] bytes, PageContext context) {
    return switch (ByteKind.of(bytes, text, context.contentType())) {
      case EMPTY -> refused(context, "empty page");
      case PDF -> refused(context, "a PDF document, not a page");
      case BINARY -> refused(context, "bytes that are no text");
      case FEED -> refused(context, "a feed or sitemap, not an article");
      case HTML -> read(HtmlPage.read(Jsoup.parse(text, base(context)), context, specs), context);
      case TEXT -> read(TextPage.read(text, context), context);
    };
  }

  /**
   * From a reader: from a stream, the parser would take an interrupted thread for the page's end.
   */
  private static Document parsed(byte[] utf8, PageContext context) {
    return Parser.htmlParser()
        .parseInput(
            new InputStreamReader(new ByteArrayInputStream(utf8), StandardCharsets.UTF_8),
            base(context));
  }

  private static String base(PageContext context) {
    return context.url() == null ? "" : context.url().toString();
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
