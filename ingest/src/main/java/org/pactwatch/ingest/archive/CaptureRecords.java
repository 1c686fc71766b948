package org.pactwatch.ingest.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.netpreserve.jwarc.HttpRequest;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.Warcinfo;
import org.pactwatch.ingest.fetch.FetchOutcome;

/**
 * Captures as WARC records (ISO 28500:2017). Bodies are kept decompressed, so lines of a head that
 * told of the transfer are kept under names beginning with {@code X-Archive-Orig-}, as other
 * archives do.
 */
final class CaptureRecords {
  static final String REFERS_TO_FILE = "WARC-Refers-To-Filename";
  static final String REFERS_TO_OFFSET = "WARC-Refers-To-File-Offset";

  private static final String KEPT_AS = "X-Archive-Orig-";
  private static final Set<String> TRANSFER =
      Set.of("content-encoding", "transfer-encoding", "content-length");

  private CaptureRecords() {}

  /** What tells of a file, at its beginning. */
  static Warcinfo opening(String file, Instant at) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put("software", List.of("pactwatch"));
    fields.put("format", List.of("WARC File Format 1.0"));
    fields.put("conformsTo", List.of("ISO 28500"));
    fields.put("description", List.of("bodies are kept after decompression"));
    return new Warcinfo.Builder().date(at).filename(file).fields(fields).build();
  }

  /** A capture whose bytes are new. */
  static WarcCaptureRecord whole(Capture capture, UUID id, WarcDigest payload) throws IOException {
    if (capture.status() == 0) {
      return new WarcResource.Builder(capture.url())
          .recordId(id)
          .date(capture.at())
          .blockDigest(payload)
          .payloadDigest(payload)
          .body(MediaType.OCTET_STREAM, capture.body())
          .build();
    }
    byte[] block = joined(head(capture).build().serializeHeader(), capture.body());
    return new WarcResponse.Builder(capture.url())
        .recordId(id)
        .date(capture.at())
        .blockDigest(digest(block))
        .payloadDigest(payload)
        .body(MediaType.HTTP_RESPONSE, block)
        .build();
  }

  /** A capture whose bytes are those of an earlier one. */
  static WarcCaptureRecord repeated(
      Capture capture, UUID id, WarcDigest payload, CaptureIndex.Line earlier) throws IOException {
    byte[] block = capture.status() == 0 ? new byte[0] : head(capture).build().serializeHeader();
    return new WarcRevisit.Builder(capture.url(), WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_0)
        .recordId(id)
        .date(capture.at())
        .payloadDigest(payload)
        .setHeader("WARC-Refers-To-Target-URI", earlier.url())
        .setHeader("WARC-Refers-To-Date", earlier.at().toString())
        .setHeader(REFERS_TO_FILE, earlier.file())
        .setHeader(REFERS_TO_OFFSET, Long.toString(earlier.offset()))
        .body(MediaType.HTTP_RESPONSE, block)
        .build();
  }

  /** What was asked of the address that answered, the last one where redirects led on. */
  static WarcRequest request(Capture capture, URI record) throws IOException {
    HttpRequest.Builder http = new HttpRequest.Builder("GET", target(capture.url()));
    capture.way().request().forEach(h -> http.addHeader(h.name(), h.value()));
    return new WarcRequest.Builder(capture.url())
        .date(capture.at())
        .concurrentTo(record)
        .body(http.build())
        .build();
  }

  /** What stands in the first line of a request (RFC 9112, section 3.2.1). */
  private static String target(URI url) {
    String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
  }

  /** What is known of a capture besides its bytes and its head. */
  static WarcMetadata circumstances(Capture capture, URI record) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    Capture.Way way = capture.way();
    if (way.source() != null) {
      fields.put("source", List.of(way.source().value()));
    }
    if (way.requested() != null && !way.requested().equals(capture.url())) {
      fields.put("redirected-from", List.of(way.requested().toString()));
    }
    fields.put("fetched", List.of(capture.at().toString()));
    capture.header("ETag").ifPresent(v -> fields.put("etag", List.of(v)));
    capture.header("Last-Modified").ifPresent(v -> fields.put("last-modified", List.of(v)));
    List<String> robots = PageRobots.of(capture);
    if (!robots.isEmpty()) {
      fields.put("robots", List.of(String.join(", ", robots)));
    }
    return new WarcMetadata.Builder()
        .targetURI(capture.url())
        .date(capture.at())
        .concurrentTo(record)
        .fields(fields)
        .build();
  }

  private static HttpResponse.Builder head(Capture capture) {
    HttpResponse.Builder http = new HttpResponse.Builder(capture.status(), "");
    for (FetchOutcome.Header header : capture.headers()) {
      if (TRANSFER.contains(header.name().toLowerCase(Locale.ROOT))) {
        http.addHeader(KEPT_AS + header.name(), header.value());
      } else if (!header.name().equalsIgnoreCase("content-type")) {
        http.addHeader(header.name(), header.value());
      }
    }
    if (capture.contentType() != null) {
      http.addHeader("Content-Type", capture.contentType());
    }
    http.addHeader("Content-Length", Integer.toString(capture.body().length));
    return http;
  }

  private static byte[] joined(byte[] head, byte[] body) {
    ByteArrayOutputStream block = new ByteArrayOutputStream(head.length + body.length);
    block.writeBytes(head);
    block.writeBytes(body);
    return block.toByteArray();
  }

  /** SHA-256, since a page's author could otherwise make two pages of one digest. */
  static WarcDigest digest(byte[] bytes) {
    try {
      return new WarcDigest("sha256", MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
