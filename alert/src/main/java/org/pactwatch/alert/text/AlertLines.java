package org.pactwatch.alert.text;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Alert;
import org.pactwatch.model.Attribution;
import org.pactwatch.model.Change;

/** What a message says, in lines for people. */
public final class AlertLines {
  private final URI link;

  /**
   * @param link where the console is that shows pacts
   */
  public AlertLines(URI link) {
    this.link = link;
  }

  /** The page of the pact; none where it is no more, or the message is about a source. */
  public Optional<URI> pact(Alert alert) {
    if (alert.change() == null) {
      return Optional.empty();
    }
    String id = URLEncoder.encode(alert.change().pact().value(), StandardCharsets.UTF_8);
    String base = link.toString();
    return Optional.of(URI.create((base.endsWith("/") ? base : base + "/") + "pacts/" + id));
  }

  /** How sure, and on how many independent sources. */
  public Optional<String> support(Alert alert) {
    Change change = alert.change();
    if (change == null) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "%s, confidence %.2f",
            Phrases.sources(Math.max(1, change.independentSources())),
            change.confidence()));
  }

  /** The sentence that shows it. */
  public Optional<String> evidence(Alert alert) {
    String evidence = alert.change() == null ? null : alert.change().evidence();
    return Optional.ofNullable(evidence).map(Phrases::line);
  }

  /** On whose word, in which article. */
  public Optional<String> origin(Alert alert) {
    Change change = alert.change();
    if (change == null) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    add(parts, speaker(change.speaker()));
    add(parts, change.articleTitle());
    add(parts, change.published() == null ? null : change.published().toString());
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", parts));
  }

  /** The address of the article, where it is one that can be followed. */
  public Optional<URI> article(Alert alert) {
    String url = alert.change() == null ? null : alert.change().articleUrl();
    if (url == null || !url.matches("(?i)https?://\\S+")) {
      return Optional.empty();
    }
    try {
      return Optional.of(URI.create(url));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static @Nullable String speaker(@Nullable Attribution speaker) {
    if (speaker == null) {
      return null;
    }
    return speaker.role() == null ? speaker.name() : speaker.name() + ", " + speaker.role();
  }

  private static void add(List<String> parts, @Nullable String part) {
    if (part != null && !part.isBlank()) {
      parts.add(Phrases.line(part));
    }
  }

  /** All of it as plain text. */
  public String text(Alert alert) {
    List<String> lines = new ArrayList<>();
    lines.add(Phrases.line(alert.summary()));
    support(alert).ifPresent(s -> lines.add("  " + s));
    evidence(alert).ifPresent(e -> lines.add("  \"" + e + "\""));
    origin(alert).ifPresent(o -> lines.add("  " + o));
    article(alert).ifPresent(a -> lines.add("  " + a));
    pact(alert).ifPresent(p -> lines.add("  Pact: " + p));
    lines.add("  Rule: " + alert.rule());
    return String.join("\n", lines) + "\n";
  }

  /** All of it in one line, as the log has it. */
  public String line(Alert alert) {
    StringBuilder line = new StringBuilder("ALERT ").append(Phrases.line(alert.summary()));
    support(alert).ifPresent(s -> line.append("; ").append(s));
    evidence(alert).ifPresent(e -> line.append("; evidence: \"").append(e).append('"'));
    origin(alert).ifPresent(o -> line.append("; from: ").append(o));
    article(alert).ifPresent(a -> line.append(" <").append(a).append('>'));
    return line.append("; rule=").append(alert.rule()).toString();
  }

  /** What several messages are about, in a few words. */
  public static String subject(List<Alert> alerts) {
    String first = Phrases.line(alerts.get(0).summary());
    return alerts.size() == 1 ? first : alerts.size() + " alerts: " + first;
  }
}
