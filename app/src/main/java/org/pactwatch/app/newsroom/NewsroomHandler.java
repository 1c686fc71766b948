package org.pactwatch.app.newsroom;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers GET and HEAD for a fixed set of documents, with conditional requests (RFC 9110, 13). */
final class NewsroomHandler implements HttpHandler {

  /** IMF-fixdate; the JDK's RFC_1123_DATE_TIME writes days under ten with one digit. */
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private static final long NO_BODY = -1;

  private final Map<String, ServedDocument> documents;

  NewsroomHandler(Map<String, ServedDocument> documents) {
    this.documents = documents;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String method = exchange.getRequestMethod();
      if (!method.equals("GET") && !method.equals("HEAD")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        refuse(exchange, 405, "Method not allowed");
        return;
      }
      ServedDocument document = documents.get(exchange.getRequestURI().getPath());
      if (document == null) {
        refuse(exchange, 404, "Not found");
        return;
      }
      answer(exchange, document);
    }
  }

  private static void answer(HttpExchange exchange, ServedDocument document) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("ETag", document.etag());
    headers.set("Last-Modified", HTTP_DATE.format(document.lastModified()));
    if (isUnchanged(exchange.getRequestHeaders(), document)) {
      exchange.sendResponseHeaders(304, NO_BODY);
      return;
    }
    headers.set("Content-Type", document.contentType());
    send(exchange, 200, document.body());
  }

  /** If-None-Match decides alone where it is present; the date is asked only in its absence. */
  private static boolean isUnchanged(Headers request, ServedDocument document) {
    String tags = request.getFirst("If-None-Match");
    if (tags != null) {
      return document.matches(tags);
    }
    Instant since = httpDate(request.getFirst("If-Modified-Since"));
    return since != null && !document.lastModified().isAfter(since);
  }

  private static @Nullable Instant httpDate(@Nullable String value) {
    if (value == null) {
      return null;
    }
    try {
      return ZonedDateTime.parse(value, HTTP_DATE).toInstant();
    } catch (DateTimeException e) {
      return null; // RFC 9110, 13.1.3: a date that is not valid is ignored
    }
  }

  private static void refuse(HttpExchange exchange, int status, String reason) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/plain;charset=utf-8");
    send(exchange, status, (reason + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
      exchange.sendResponseHeaders(status, NO_BODY);
      return;
    }
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
