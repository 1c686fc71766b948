package org.pactwatch.alert.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.pactwatch.alert.Changes;
import org.pactwatch.alert.outbox.Message;
import org.pactwatch.alert.outbox.Room;
import org.pactwatch.alert.text.AlertLines;
import org.pactwatch.model.ChangeKind;
import org.pactwatch.model.Stage;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Feeds and the stream of events. */
class FeedsTest {
  private static final URI SELF = URI.create("https://pacts.example.org/alerts.atom?a=1&b=2");

  private static AtomFeed feed(Room room) {
    return new AtomFeed(
        room.book, new AlertLines(URI.create("https://pacts.example.org/")), room.clock);
  }

  private static Document parsed(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void anAlertIsOneEntryThatKeepsItsIdWhileItGrows() throws Exception {
    try (Room room = new Room()) {
      room.take(Changes.newPact().named("Pact <of> & \u0001 \"friends\""));
      NodeList before = parsed(feed(room).document(SELF, "new-pact")).getElementsByTagName("id");
      room.clock.move(Duration.ofHours(1));
      room.take(Changes.of(ChangeKind.SUPPORTED).sources(2));
      Document after = parsed(feed(room).document(SELF, "new-pact"));
      NodeList ids = after.getElementsByTagName("id");
      assertThat(ids.getLength()).isEqualTo(2);
      assertThat(ids.item(1).getTextContent()).isEqualTo(before.item(1).getTextContent());
      assertThat(after.getElementsByTagName("title").item(1).getTextContent())
          .startsWith("New pact: Pact <of> & \"friends\"")
          .endsWith("now 2 independent sources");
      assertThat(after.getElementsByTagName("updated").item(0).getTextContent())
          .isEqualTo("2026-03-05T13:00:00Z");
      assertThat(after.getElementsByTagName("content").item(0).getTextContent())
          .contains("<blockquote>It was signed in Tromsø.</blockquote>");
      assertThat(parsed(feed(room).document(SELF, null)).getElementsByTagName("entry").getLength())
          .as("all rules")
          .isEqualTo(2);
    }
  }

  @Test
  void aClientThatLostTheConnectionGoesOnAfterItsLastEvent() throws Exception {
    try (Room room = new Room()) {
      EventStream stream = new EventStream(room.book);
      assertThat(stream.from(null)).isZero();
      room.take(Changes.newPact());
      List<Message> first = stream.await(0, "new-pact", Duration.ofSeconds(30));
      assertThat(first).hasSize(1);
      assertThat(EventStream.event(first.get(0)))
          .startsWith("id: " + first.get(0).position() + "\nevent: alert\ndata: {")
          .endsWith("}\n\n")
          .doesNotContain("\r");
      assertThat(stream.from("junk")).isEqualTo(stream.now());
      long seen = stream.from(String.valueOf(first.get(0).position()));
      room.take(Changes.stage(Stage.SIGNED, Stage.RATIFIED));
      assertThat(stream.await(seen, "stage-changed", Duration.ofSeconds(30)))
          .extracting(m -> m.alert().rule())
          .containsExactly("stage-changed");
      assertThat(stream.await(stream.now(), null, Duration.ZERO)).isEmpty();
    }
  }

  @Test
  void whoWaitsIsToldSoon() throws Exception {
    try (Room room = new Room()) {
      EventStream stream = new EventStream(room.book);
      room.desk().listen(stream::poke);
      CompletableFuture<List<Message>> waiting =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return stream.await(0, null, Duration.ofSeconds(60));
                } catch (InterruptedException e) {
                  throw new IllegalStateException(e);
                }
              });
      room.take(Changes.newPact());
      assertThat(waiting.get(60, TimeUnit.SECONDS)).isNotEmpty();
    }
  }
}
