package org.pactwatch.alert.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pactwatch.alert.outbox.AlertBook;
import org.pactwatch.alert.outbox.Message;
import org.pactwatch.alert.text.AlertLines;
import org.pactwatch.alert.text.Html;
import org.pactwatch.alert.text.Phrases;
import org.pactwatch.model.Alert;

/**
 * The last messages as an Atom document (RFC 4287), of all rules or of one. Each alert is one
 * entry, which shows what was said last and keeps its id while it grows. Thread-safe.
 */
public final class AtomFeed {
  /** The media type of the document. */
  public static final String TYPE = "application/atom+xml";

  private static final int ENTRIES = 100;

  private final AlertBook book;
  private final AlertLines lines;
  private final Clock clock;

  public AtomFeed(AlertBook book, AlertLines lines, Clock clock) {
    this.book = book;
    this.lines = lines;
    this.clock = clock;
  }

  /**
   * The document.
   *
   * @param self the address under which it is served
   * @param rule of this rule alone, or of all if null
   */
  public String document(URI self, @Nullable String rule) {
    List<Message> messages = book.latest(rule, ENTRIES);
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    xml.append("<feed xmlns=\"http://www.w3.org/2005/Atom\">\n");
    element(xml, "title", rule == null ? "pactwatch: alerts" : "pactwatch: alerts of " + rule);
    element(xml, "id", self.toString());
    xml.append("<link rel=\"self\" type=\"")
        .append(TYPE)
        .append("\" href=\"")
        .append(Html.escaped(self.toString()))
        .append("\"/>\n");
    Instant updated = messages.isEmpty() ? clock.instant() : messages.get(0).alert().at();
    element(xml, "updated", updated.toString());
    xml.append("<author><name>pactwatch</name></author>\n");
    messages.stream()
        .map(Message::alert)
        .filter(new LastOfEach()::isLast)
        .forEach(alert -> entry(xml, alert));
    return xml.append("</feed>\n").toString();
  }

  private void entry(StringBuilder xml, Alert alert) {
    xml.append("<entry>\n");
    element(xml, "title", Phrases.line(alert.summary()));
    element(xml, "id", id(alert));
    element(xml, "published", alert.raisedAt().toString());
    element(xml, "updated", alert.at().toString());
    lines.pact(alert).ifPresent(p -> link(xml, "alternate", p));
    lines.article(alert).ifPresent(a -> link(xml, "related", a));
    xml.append("<category term=\"").append(Html.escaped(alert.rule())).append("\"/>\n");
    xml.append("<content type=\"html\">")
        .append(Html.escaped(Html.entry(alert, lines)))
        .append("</content>\n</entry>\n");
  }

  /** The same for all messages of one raising of an alert. */
  private static String id(Alert alert) {
    String name = alert.key() + " " + alert.raisedAt();
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static void link(StringBuilder xml, String rel, URI href) {
    xml.append("<link rel=\"")
        .append(rel)
        .append("\" href=\"")
        .append(Html.escaped(href.toString()))
        .append("\"/>\n");
  }

  private static void element(StringBuilder xml, String name, String text) {
    xml.append('<').append(name).append('>').append(Html.escaped(text));
    xml.append("</").append(name).append(">\n");
  }

  /** Lets the first message of each alert through, which is the last that was written. */
  private static final class LastOfEach {
    private final Set<String> seen = new HashSet<>();

    boolean isLast(Alert alert) {
      return seen.add(id(alert));
    }
  }
}
