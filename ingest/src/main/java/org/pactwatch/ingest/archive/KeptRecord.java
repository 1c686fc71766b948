package org.pactwatch.ingest.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.pactwatch.ingest.fetch.FetchOutcome;
import org.pactwatch.model.CaptureId;

/**
 * A record of the archive's own files, read back.
 *
 * @param capture what it tells; without bytes where they are another's
 * @param repeats the capture that has the bytes, or null if they are its own
 */
record KeptRecord(Capture capture, @Nullable CaptureId repeats) {

  @FunctionalInterface
  interface Whole {
    Capture of(Capture capture) throws IOException;
  }

  @FunctionalInterface
  interface Repeated {
    Capture of(Capture head, CaptureId earlier) throws IOException;
  }

  Capture fold(Whole whole, Repeated repeated) throws IOException {
    return repeats == null ? whole.of(capture) : repeated.of(capture, repeats);
  }

  /** The next record of a file, or null if there is none or it is no capture. */
  static @Nullable KeptRecord next(WarcReader reader) throws IOException {
    Optional<WarcRecord> next = reader.next();
    @Nullable WarcRecord record = next.orElse(null);
    if (record instanceof WarcResponse response) {
      HttpResponse http = response.http();
      return new KeptRecord(
          capture(response.target(), response, http, http.body().stream().readAllBytes()), null);
    }
    if (record instanceof WarcResource resource) {
      byte[] bytes = resource.body().stream().readAllBytes();
      return new KeptRecord(
          new Capture(resource.targetURI(), resource.date(), 0, null, List.of(), bytes), null);
    }
    return record instanceof WarcRevisit revisit ? repetition(revisit) : null;
  }

  private static KeptRecord repetition(WarcRevisit revisit) throws IOException {
    String file = revisit.headers().first(CaptureRecords.REFERS_TO_FILE).orElse("");
    String offset = revisit.headers().first(CaptureRecords.REFERS_TO_OFFSET).orElse("");
    CaptureId earlier = new CaptureId(file + ":" + offset);
    Capture head =
        revisit.body().size() == 0
            ? new Capture(revisit.targetURI(), revisit.date(), 0, null, List.of(), new byte[0])
            : capture(revisit.target(), revisit, revisit.http(), new byte[0]);
    return new KeptRecord(head, earlier);
  }

  private static Capture capture(String url, WarcRecord record, HttpResponse http, byte[] body) {
    List<FetchOutcome.Header> headers = new ArrayList<>();
    http.headers()
        .map()
        .forEach(
            (name, values) -> values.forEach(v -> headers.add(new FetchOutcome.Header(name, v))));
    return new Capture(
        java.net.URI.create(url),
        record.date(),
        http.status(),
        http.headers().first("Content-Type").orElse(null),
        headers,
        body);
  }
}
