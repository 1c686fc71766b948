package org.pactwatch.alert.channel;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pactwatch.alert.outbox.Channel;
import org.pactwatch.alert.outbox.Delivery;
import org.pactwatch.alert.outbox.Outcome;
import org.pactwatch.alert.settings.ChannelSettings;
import org.pactwatch.alert.text.AlertLines;
import org.pactwatch.alert.text.Phrases;
import org.pactwatch.model.Alert;

/**
 * Tells the room of a chat program: as Slack's incoming webhooks take messages (Mattermost and
 * others do, too), or as a card for Microsoft Teams' workflows.
 */
final class ChatChannel implements Channel {
  /** Slack cuts longer messages; what is left out stands in the feeds. */
  private static final int MOST = 20;

  private final ChannelSettings.Chat settings;
  private final Duration limit;
  private final Post post;
  private final AlertLines lines;

  ChatChannel(ChannelSettings.Chat settings, Duration limit, Post post, AlertLines lines) {
    this.settings = settings;
    this.limit = limit;
    this.post = post;
    this.lines = lines;
  }

  @Override
  public Outcome send(Delivery delivery) {
    List<Alert> alerts = delivery.alerts();
    Object message =
        settings.dialect() == ChannelSettings.Chat.Dialect.SLACK ? slack(alerts) : teams(alerts);
    return post.send(
        settings.url(), Payloads.json(message), Map.of(), settings.privateNetwork(), limit);
  }

  private Map<String, Object> slack(List<Alert> alerts) {
    List<String> parts = new ArrayList<>();
    for (Alert alert : shown(alerts)) {
      StringBuilder part = new StringBuilder("*").append(mrkdwn(alert.summary())).append('*');
      lines.evidence(alert).ifPresent(e -> part.append("\n> ").append(mrkdwn(e)));
      lines
          .origin(alert)
          .ifPresent(
              o ->
                  part.append('\n')
                      .append(
                          lines
                              .article(alert)
                              .map(url -> "<" + mrkdwn(url.toString()) + "|" + mrkdwn(o) + ">")
                              .orElse(mrkdwn(o))));
      lines.support(alert).ifPresent(s -> part.append("\n").append(mrkdwn(s)));
      lines.pact(alert).ifPresent(p -> part.append(" · <").append(p).append("|The pact>"));
      parts.add(part.toString());
    }
    rest(alerts).ifPresent(parts::add);
    return Map.of("text", String.join("\n\n", parts));
  }

  /** Slack's three signs; see "Formatting text for app surfaces". */
  private static String mrkdwn(String text) {
    return Phrases.line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private Map<String, Object> teams(List<Alert> alerts) {
    List<Object> body = new ArrayList<>();
    for (Alert alert : shown(alerts)) {
      body.add(block(alert.summary(), "Bolder"));
      lines.evidence(alert).ifPresent(e -> body.add(block("\u201c" + e + "\u201d", "Default")));
      lines.origin(alert).ifPresent(o -> body.add(block(o, "Lighter")));
      lines.support(alert).ifPresent(s -> body.add(block(s, "Lighter")));
      List<Object> actions = new ArrayList<>();
      lines.article(alert).ifPresent(a -> actions.add(open("Article", a)));
      lines.pact(alert).ifPresent(p -> actions.add(open("The pact", p)));
      if (!actions.isEmpty()) {
        body.add(Map.of("type", "ActionSet", "actions", actions));
      }
    }
    rest(alerts).ifPresent(r -> body.add(block(r, "Default")));
    Map<String, Object> card = new LinkedHashMap<>();
    card.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
    card.put("type", "AdaptiveCard");
    card.put("version", "1.4");
    card.put("body", body);
    Map<String, Object> attachment =
        Map.of("contentType", "application/vnd.microsoft.card.adaptive", "content", card);
    return Map.of("type", "message", "attachments", List.of(attachment));
  }

  /** A text block reads a subset of Markdown, which what articles say must not be taken for. */
  private static Map<String, Object> block(String text, String weight) {
    String plain = Phrases.line(text).replaceAll("([\\\\*_\\[\\]()#`~])", "\\\\$1");
    Map<String, Object> block = new LinkedHashMap<>();
    block.put("type", "TextBlock");
    block.put("text", plain);
    block.put("wrap", true);
    if (weight.equals("Bolder")) {
      block.put("weight", weight);
    }
    if (weight.equals("Lighter")) {
      block.put("isSubtle", true);
    }
    return block;
  }

  private static Map<String, Object> open(String title, URI url) {
    return Map.of("type", "Action.OpenUrl", "title", title, "url", url.toString());
  }

  private static List<Alert> shown(List<Alert> alerts) {
    return alerts.subList(0, Math.min(alerts.size(), MOST));
  }

  private static Optional<String> rest(List<Alert> alerts) {
    int more = alerts.size() - MOST;
    return more <= 0 ? Optional.empty() : Optional.of("… and " + more + " more alerts");
  }
}
