package org.pactwatch.ingest.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.pactwatch.ingest.fetch.FetchOutcome;

/**
 * The pages of a WARC file of any crawler, gzipped record by record or not at all. After a damaged
 * record it goes on with the next one that can be found. For one thread.
 */
public final class WarcPages implements AutoCloseable {
  private final String name;
  private final int cap;
  private final FileChannel channel;
  private final RecordStarts starts;
  private @Nullable WarcReader reader;
  private long position;
  private boolean damaged;
  private boolean ended;

  /**
   * @param file the WARC file
   * @param from where to begin: 0, or what {@link #position} gave
   * @param cap the most bytes of a page after decoding
   * @throws IOException if the file cannot be read, or is no WARC file
   */
  public WarcPages(Path file, long from, int cap) throws IOException {
    this.name = String.valueOf(file.getFileName());
    this.cap = cap;
    this.channel = FileChannel.open(file, StandardOpenOption.READ);
    this.starts = new RecordStarts(channel);
    this.position = from;
    this.ended = from >= channel.size();
    if (!ended && !starts.isStart(from)) {
      channel.close();
      throw new IOException("no WARC file");
    }
  }

  /** Where the record that was given last begins; from there reading can go on another time. */
  public long position() {
    return position;
  }

  /**
   * The next item; nothing at the end.
   *
   * @throws IOException if the file cannot be read any more
   */
  public Optional<WarcItem> next() throws IOException {
    while (!ended) {
      try {
        Optional<WarcRecord> record = reader().next();
        if (record.isEmpty()) {
          end();
          return Optional.empty();
        }
        position = record.get().position();
        WarcItem item = item(record.get());
        damaged = item instanceof WarcItem.Damaged;
        return Optional.of(item);
      } catch (ClosedChannelException e) {
        throw e;
      } catch (IOException | IllegalArgumentException e) {
        boolean told = damaged;
        WarcItem damage = goOnAfter(e);
        if (!told) {
          return Optional.of(damage);
        }
      }
    }
    return Optional.empty();
  }

  private WarcReader reader() throws IOException {
    WarcReader open = reader;
    if (open == null) {
      channel.position(position);
      open = new WarcReader(channel);
      reader = open;
    }
    return open;
  }

  private void end() throws IOException {
    ended = true;
    position = channel.size();
  }

  private WarcItem goOnAfter(Exception e) throws IOException {
    long bad = position;
    reader = null;
    damaged = false;
    position = starts.next(bad + 1);
    if (position >= channel.size()) {
      end();
      return new WarcItem.Damaged(
          "files that end within a record",
          name + ": ends within the record that begins at byte " + bad);
    }
    String cause = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return new WarcItem.Damaged(
        "damaged records", name + ": behind byte " + bad + " a record is damaged: " + cause);
  }

  private WarcItem item(WarcRecord record) throws IOException {
    if (record instanceof WarcResponse response) {
      String target = response.target().toLowerCase(Locale.ROOT);
      return target.startsWith("http:") || target.startsWith("https:")
          ? response(response)
          : new WarcItem.Passed("records of other protocols");
    }
    if (record instanceof WarcResource resource && isHtml(resource.contentType().toString())) {
      byte[] body = resource.body().stream().readNBytes(cap + 1);
      return page(resource.target(), resource, 0, List.of(), null, new Body(body, null));
    }
    return new WarcItem.Passed(record.type() + " records");
  }

  private WarcItem response(WarcResponse response) throws IOException {
    HttpResponse http;
    try {
      http = response.http();
    } catch (IOException e) {
      return new WarcItem.Damaged(
          "responses that are no HTTP",
          name + ": " + response.target() + ": what was answered is no HTTP");
    }
    if (http.status() != 200) {
      return new WarcItem.Passed("answers with status " + http.status());
    }
    String type = http.headers().first("Content-Type").orElse("");
    if (!type.isBlank() && !isHtml(type)) {
      return new WarcItem.Passed("other documents than pages");
    }
    List<FetchOutcome.Header> headers = new ArrayList<>();
    http.headers()
        .map()
        .forEach((n, values) -> values.forEach(v -> headers.add(new FetchOutcome.Header(n, v))));
    return page(response.target(), response, 200, headers, type, body(http));
  }

  private static boolean isHtml(String type) {
    String lower = type.toLowerCase(Locale.ROOT);
    return lower.contains("text/html") || lower.contains("application/xhtml");
  }

  /** Bytes as far as they could be decoded, and what ended that. */
  private record Body(byte[] bytes, @Nullable IOException broken) {}

  private Body body(HttpResponse http) throws ClosedChannelException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] part = new byte[1 << 14];
    try (InputStream in = http.bodyDecoded().stream()) {
      for (int read = in.read(part); read >= 0 && bytes.size() <= cap; read = in.read(part)) {
        bytes.write(part, 0, read);
      }
      return new Body(bytes.toByteArray(), null);
    } catch (ClosedChannelException e) {
      throw e;
    } catch (IOException e) {
      return new Body(bytes.toByteArray(), e);
    }
  }

  private WarcItem page(
      String target,
      WarcRecord record,
      int status,
      List<FetchOutcome.Header> headers,
      @Nullable String type,
      Body body) {
    boolean cut = record.truncated() != WarcTruncationReason.NOT_TRUNCATED;
    if (body.broken != null && (!cut || body.bytes.length == 0)) {
      return new WarcItem.Damaged(
          "pages whose bytes cannot be decoded",
          name + ": " + target + ": cannot be decoded: " + body.broken.getMessage());
    }
    if (body.bytes.length > cap) {
      return new WarcItem.Passed("pages that are too large");
    }
    try {
      URI url = new URI(target);
      String declared = type == null || type.isBlank() ? null : type;
      return new WarcItem.Page(
          new Capture(url, record.date(), status, declared, headers, body.bytes), cut);
    } catch (java.net.URISyntaxException e) {
      return new WarcItem.Damaged(
          "addresses that make no sense", name + ": " + target + ": no address");
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
