package org.pactwatch.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.pactwatch.alert.Changes;
import org.pactwatch.alert.Deliveries;
import org.pactwatch.alert.TestClock;
import org.pactwatch.alert.outbox.Outcome;
import org.pactwatch.alert.settings.ChannelSettings;
import org.pactwatch.alert.text.AlertLines;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Chat rooms and commands. */
class OtherChannelsTest {
  private static final AlertLines LINES = new AlertLines(URI.create("https://pacts.example.org"));
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder = Path.of(".");

  private static JsonNode chat(ChannelSettings.Chat.Dialect dialect)
      throws IOException, InterruptedException {
    try (MockWebServer room = new MockWebServer()) {
      room.start();
      room.enqueue(new MockResponse.Builder().code(200).body("ok").build());
      ChatChannel channel =
          new ChatChannel(
              new ChannelSettings.Chat(room.url("/x").uri(), dialect, true),
              Duration.ofSeconds(10),
              new Post(new OkHttpClient(), new TestClock()),
              LINES);
      assertThat(
              channel.send(
                  Deliveries.of(
                      Changes.newPact().named("A*b").saying("<!channel> & [x](http://y)"))))
          .isInstanceOf(Outcome.Taken.class);
      return JSON.readTree(
          room.takeRequest(10, TimeUnit.SECONDS).getBody().string(StandardCharsets.UTF_8));
    }
  }

  @Test
  void slackIsToldInItsOwnMarksWhichNoArticleCanWrite() throws Exception {
    assertThat(chat(ChannelSettings.Chat.Dialect.SLACK).path("text").asString())
        .contains("> &lt;!channel&gt; &amp; [x]")
        .contains("<https://example.org/pact|Pact signed · 2026-03-05>")
        .contains("<https://pacts.example.org/pacts/p1|The pact>");
  }

  @Test
  void teamsIsToldByACard() throws Exception {
    JsonNode card =
        chat(ChannelSettings.Chat.Dialect.TEAMS).path("attachments").path(0).path("content");
    assertThat(card.path("type").asString()).isEqualTo("AdaptiveCard");
    assertThat(card.path("body").path(0).path("text").asString()).isEqualTo("New pact: A\\*b");
    assertThat(card.path("body").path(1).path("text").asString()).contains("\\[x\\]\\(http://y\\)");
    assertThat(card.path("body").path(4).path("actions").path(1).path("url").asString())
        .isEqualTo("https://pacts.example.org/pacts/p1");
  }

  private Outcome run(String script) throws IOException, InterruptedException {
    Path file = folder.resolve("script.sh");
    Files.writeString(file, script);
    return new CommandChannel(
            new ChannelSettings.Command(
                List.of("/bin/sh", file.toString(), "a b"), folder, Duration.ofSeconds(5)),
            LINES)
        .send(Deliveries.of(Changes.newPact()));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aCommandIsGivenTheAlertsAndTakesThemByEndingWithZero() throws Exception {
    assertThat(run("echo \"$1 $PACTWATCH_DELIVERY\" > said; cat > given"))
        .isInstanceOf(Outcome.Taken.class);
    assertThat(folder.resolve("said")).hasContent("a b msg_1");
    assertThat(JSON.readTree(Files.readString(folder.resolve("given"))).path("type").asString())
        .isEqualTo("pactwatch.alerts");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aCommandThatFailsOrIsNotThereIsAFailure() throws Exception {
    assertThat(run("echo no such desk >&2; exit 3"))
        .isEqualTo(new Outcome.Failed("ended with 3: no such desk"));
    assertThat(run("sleep 600 & sleep 600")).isEqualTo(new Outcome.Failed("not done after 5 s"));
    CommandChannel missing =
        new CommandChannel(
            new ChannelSettings.Command(List.of("/nowhere"), folder, Duration.ofSeconds(5)), LINES);
    assertThat(missing.send(Deliveries.of(Changes.newPact())))
        .isInstanceOfSatisfying(
            Outcome.Failed.class, f -> assertThat(f.why()).startsWith("/nowhere cannot be run"));
  }
}
