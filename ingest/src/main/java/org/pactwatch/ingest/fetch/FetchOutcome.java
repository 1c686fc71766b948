package org.pactwatch.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What came of taking something. */
public sealed interface FetchOutcome {

  /** Gives the value for the case that is there. */
  <T> T fold(
      Function<Fetched, T> fetched,
      Function<NotModified, T> notModified,
      Function<Failed, T> failed);

  /** A line of a response's head. */
  record Header(String name, String value) {}

  /**
   * A 2xx response.
   *
   * @param requested the address asked for
   * @param url the address that answered, after redirects
   * @param status the status code
   * @param body the bytes after decompression; not to be changed
   * @param contentType as declared, or null
   * @param validators what to ask with the next time
   * @param headers the response's head
   * @param asked the head of the request that was answered, with all that went over the wire
   * @param at when it came
   * @param movedTo where the servers say the address has moved to for good, or null
   */
  record Fetched(
      URI requested,
      URI url,
      int status,
      byte[] body,
      @Nullable String contentType,
      Validators validators,
      List<Header> headers,
      List<Header> asked,
      Instant at,
      @Nullable URI movedTo)
      implements FetchOutcome {
    public Fetched {
      headers = List.copyOf(headers);
      asked = List.copyOf(asked);
    }

    @Override
    public <T> T fold(
        Function<Fetched, T> fetched,
        Function<NotModified, T> notModified,
        Function<Failed, T> failed) {
      return fetched.apply(this);
    }
  }

  /**
   * The server says that nothing changed since the validators were given.
   *
   * @param url the address asked for
   * @param validators what to ask with the next time
   * @param headers the response's head
   * @param movedTo where the servers say the address has moved to for good, or null
   */
  record NotModified(URI url, Validators validators, List<Header> headers, @Nullable URI movedTo)
      implements FetchOutcome {
    public NotModified {
      headers = List.copyOf(headers);
    }

    @Override
    public <T> T fold(
        Function<Fetched, T> fetched,
        Function<NotModified, T> notModified,
        Function<Failed, T> failed) {
      return notModified.apply(this);
    }
  }

  /**
   * It could not be taken.
   *
   * @param url the address asked for
   * @param kind the kind of failure
   * @param line names the address and the cause in one line
   * @param retryAfter how long the server asks to wait, or null
   * @param status what the server answered, or 0 if it did not
   */
  record Failed(URI url, FailureKind kind, String line, @Nullable Duration retryAfter, int status)
      implements FetchOutcome {
    /** A failure without an answer. */
    public Failed(URI url, FailureKind kind, String line, @Nullable Duration retryAfter) {
      this(url, kind, line, retryAfter, 0);
    }

    /** A failure with its cause; the line is the address and the cause. */
    public static Failed of(URI url, FailureKind kind, String cause) {
      return new Failed(url, kind, url + ": " + cause, null);
    }

    @Override
    public <T> T fold(
        Function<Fetched, T> fetched,
        Function<NotModified, T> notModified,
        Function<Failed, T> failed) {
      return failed.apply(this);
    }
  }
}
