package org.pactwatch.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A browser with cookies that does not follow redirections by itself. */
final class Browser {
  private final URI base;
  private final HttpClient client;

  Browser(URI base) {
    this.base = base;
    this.client = client(new CookieManager());
  }

  private Browser(URI base, HttpClient client) {
    this.base = base;
    this.client = client;
  }

  /** This one with its cookies, which know no ports, at another address of the same host. */
  Browser at(URI other) {
    return new Browser(other, client);
  }

  private static HttpClient client(CookieManager cookies) {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .cookieHandler(cookies)
        .connectTimeout(Duration.ofSeconds(10))
        .build();
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(30));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> get(String path) {
    return send(request(path));
  }

  Document page(String path) {
    HttpResponse<String> answer = get(path);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return Jsoup.parse(answer.body(), base.resolve(path).toString());
  }

  /** Sends a form of a page, as the page's own buttons would, with some fields set. */
  HttpResponse<String> submit(Element form, Map<String, String> fields) {
    Map<String, String> all =
        form.select("input:not([type=checkbox])").stream()
            .collect(Collectors.toMap(i -> i.attr("name"), i -> i.attr("value")));
    form.select("select")
        .forEach(s -> all.put(s.attr("name"), s.select("option[selected]").attr("value")));
    all.putAll(fields);
    return post(form.attr("action"), all);
  }

  HttpResponse<String> post(String path, Map<String, String> fields) {
    return postForm(path, encoded(fields));
  }

  /** Sends a form that is encoded already, as one is whose fields repeat. */
  HttpResponse<String> postForm(String path, String body) {
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .header("Origin", base.toString().replaceAll("/$", ""))
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  HttpResponse<String> postJson(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }
}
