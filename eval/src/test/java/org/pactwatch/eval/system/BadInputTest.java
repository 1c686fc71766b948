package org.pactwatch.eval.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {
  private static final int HUGE = 50 * 1024 * 1024;
  private static final byte[] NOISE = noise();
  private static final String ARTICLE =
      """
      <!doctype html><html lang="en"><head><title>Oman and Kenya sign defence pact</title></head>
      <body><article><h1>Oman and Kenya sign defence pact</h1>
      <p>MUSCAT - Oman and Kenya signed a defence cooperation agreement on Wednesday, the first of
      its kind between the Gulf sultanate and an East African state, officials said.</p>
      <p>The agreement provides for yearly naval exercises, the sharing of information on piracy and
      mutual use of ports. It was signed in Muscat by the defence ministers of the two countries
      after two years of talks, and lasts for five years.</p>
      <p>Parliament in Nairobi still has to ratify it, which is expected before the end of the year.
      The ministers said that the first exercise would be held in the spring off Lamu.</p>
      </article></body></html>
      """;

  @TempDir private Path folder = Path.of("");
  private HttpServer server = create();

  @BeforeEach
  void serve() {
    server.createContext("/", exchange -> answer(exchange, 404, new byte[0]));
    server.createContext("/broken.xml", e -> answer(e, 200, utf8("<rss><channel><item><title>x")));
    server.createContext("/empty", exchange -> answer(exchange, 200, new byte[0]));
    server.createContext("/noise", exchange -> answer(exchange, 200, NOISE));
    server.createContext("/huge", exchange -> answer(exchange, 200, new byte[HUGE]));
    server.createContext("/good", exchange -> answer(exchange, 200, utf8(ARTICLE)));
    server.createContext("/feed.xml", exchange -> answer(exchange, 200, utf8(feed())));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void eachBadInputIsOneLineAndTheRestGoesOn() throws IOException, InterruptedException {
    Path files = Files.createDirectory(folder.resolve("files"));
    Files.writeString(files.resolve("empty.html"), "");
    Files.write(files.resolve("noise.html"), NOISE);
    Files.write(files.resolve("huge.html"), new byte[HUGE]);

    Program.Result result =
        Program.run(
            folder,
            "run",
            "--once",
            "--source",
            base() + "/feed.xml",
            "--source",
            base() + "/broken.xml",
            "--source",
            "http://127.0.0.1:1/feed.xml",
            "--source",
            "missing-folder",
            "--source",
            files.toString());

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.complaints())
        .hasSize(10)
        .anySatisfy(line -> assertThat(line).contains("/empty", "empty"))
        .anySatisfy(line -> assertThat(line).contains("/noise", "no text"))
        .anySatisfy(line -> assertThat(line).contains("/huge", "larger than"))
        .anySatisfy(line -> assertThat(line).contains("/gone", "404"))
        .anySatisfy(line -> assertThat(line).contains("/broken.xml", "malformed XML"))
        .anySatisfy(line -> assertThat(line).contains("127.0.0.1:1", "no connection"))
        .anySatisfy(line -> assertThat(line).contains("missing-folder", "no such file"))
        .anySatisfy(line -> assertThat(line).contains("empty.html", "empty page"))
        .anySatisfy(line -> assertThat(line).contains("noise.html", "no text"))
        .anySatisfy(line -> assertThat(line).contains("huge.html", "larger than"));
    assertThat(result.out()).contains("KE Kenya, OM Oman").contains("1 pact in the picture.");
    assertThat(Program.run(folder, "picture").out()).isEqualTo(result.out());
  }

  private String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private String feed() {
    StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel><title>Test</title>");
    for (String page : new String[] {"empty", "noise", "huge", "gone", "good"}) {
      feed.append("<item><title>").append(page).append("</title><link>");
      feed.append(base()).append('/').append(page).append("</link></item>");
    }
    return feed.append("</channel></rss>").toString();
  }

  private static byte[] noise() {
    byte[] noise = new byte[20_000];
    new Random(7).nextBytes(noise);
    return noise;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    } catch (IOException e) {
      // Who is sent too much hangs up, as it should.
      exchange.close();
    }
  }

  private static HttpServer create() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
