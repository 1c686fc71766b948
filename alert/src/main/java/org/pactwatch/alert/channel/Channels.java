package org.pactwatch.alert.channel;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pactwatch.alert.outbox.Channel;
import org.pactwatch.alert.outbox.Readers;
import org.pactwatch.alert.settings.AlertSettings;
import org.pactwatch.alert.settings.ChannelPlan;
import org.pactwatch.alert.settings.ChannelSettings;
import org.pactwatch.alert.text.AlertLines;

/** Makes channels of their settings. */
public final class Channels {
  private final Post post;
  private final Readers readers;
  private final Channel topic;
  private final Clock clock;

  /**
   * @param topic sends to the topic of alerts
   */
  public Channels(Post post, Readers readers, Channel topic, Clock clock) {
    this.post = post;
    this.readers = readers;
    this.topic = topic;
    this.clock = clock;
  }

  /** All channels by name. */
  public Map<String, Channel> of(AlertSettings settings) {
    AlertLines lines = new AlertLines(settings.link());
    Map<String, Channel> channels = new LinkedHashMap<>();
    for (ChannelPlan plan : settings.channels()) {
      channels.put(plan.name(), plan.settings().fold(new Making(plan, lines)));
    }
    return channels;
  }

  private final class Making implements ChannelSettings.Cases<Channel> {
    private final ChannelPlan plan;
    private final AlertLines lines;

    Making(ChannelPlan plan, AlertLines lines) {
      this.plan = plan;
      this.lines = lines;
    }

    @Override
    public Channel webhook(ChannelSettings.Webhook webhook) {
      return new WebhookChannel(webhook, plan.retries().limit(), post, lines, clock);
    }

    @Override
    public Channel chat(ChannelSettings.Chat chat) {
      return new ChatChannel(chat, plan.retries().limit(), post, lines);
    }

    @Override
    public Channel mail(ChannelSettings.Mail mail) {
      return new MailChannel(plan.name(), mail, plan.retries().limit(), lines, readers);
    }

    @Override
    public Channel command(ChannelSettings.Command command) {
      return new CommandChannel(command, lines);
    }

    @Override
    public Channel topic(ChannelSettings.Topic settings) {
      return topic;
    }

    @Override
    public Channel log(ChannelSettings.Log log) {
      return new LogChannel(lines);
    }
  }
}
