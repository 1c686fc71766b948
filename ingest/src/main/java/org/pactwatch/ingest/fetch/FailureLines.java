package org.pactwatch.ingest.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;

/** What went wrong on the network, in the user's words. */
final class FailureLines {
  private FailureLines() {}

  static FetchOutcome.Failed of(FetchRequest request, HttpUrl url, IOException e) {
    String detail = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    String oneLine = detail.lines().findFirst().orElse("");
    if (e instanceof AddressGuard.Blocked) {
      return failed(request, FailureKind.BLOCKED_ADDRESS, oneLine);
    }
    if (e instanceof UnknownHostException) {
      return failed(request, FailureKind.DNS, "no such host: " + url.host());
    }
    if (e instanceof SSLException) {
      return failed(request, FailureKind.TLS, "no safe connection: " + oneLine);
    }
    if (e instanceof InterruptedIOException) {
      return failed(request, FailureKind.TIME_OUT, "timed out");
    }
    if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
      return failed(
          request, FailureKind.REFUSED, "no connection to " + url.host() + ":" + url.port());
    }
    return failed(request, FailureKind.IO, "the connection broke: " + oneLine);
  }

  private static FetchOutcome.Failed failed(FetchRequest request, FailureKind kind, String cause) {
    return FetchOutcome.Failed.of(request.url(), kind, cause);
  }
}
