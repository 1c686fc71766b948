package org.pactwatch.alert.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactwatch.alert.fact.Words;
import org.pactwatch.alert.quiet.Digest;
import org.pactwatch.alert.quiet.Grouping;

/** Reads channels. */
final class ChannelReader {
  private static final String SECRET = "whsec_";
  private static final int LEAST_KEY = 16;
  private static final Duration COMMAND = Duration.ofSeconds(30);

  private final Path folder;
  private final Function<String, @Nullable String> environment;

  /**
   * @param folder where commands run
   * @param environment what {@code env:NAME} stands for
   */
  ChannelReader(Path folder, Function<String, @Nullable String> environment) {
    this.folder = folder;
    this.environment = environment;
  }

  List<ChannelPlan> channels(Entry alerts) {
    Grouping usual = grouping(alerts, Grouping.STANDARD);
    List<ChannelPlan> channels = new ArrayList<>();
    for (Entry.Named named : alerts.entries("channels", "channel")) {
      channels.addAll(channel(named, usual));
    }
    return channels.isEmpty() ? AlertSettings.standardChannels() : channels;
  }

  private List<ChannelPlan> channel(Entry.Named named, Grouping usual) {
    Entry entry = named.entry();
    List<ChannelSettings> settings = entry.has("mail") ? mail(entry) : List.of(settings(entry));
    Grouping grouping = grouping(entry, usual);
    Retries retries = retries(entry);
    entry.close();
    try {
      return settings.stream()
          .map(s -> new ChannelPlan(name(named.name(), s), s, grouping, retries))
          .toList();
    } catch (IllegalArgumentException e) {
      throw entry.bad(String.valueOf(e.getMessage()));
    }
  }

  /** Each reader of mail has an order, and a right to be left out, of their own. */
  private static String name(String channel, ChannelSettings settings) {
    return settings instanceof ChannelSettings.Mail mail ? channel + "/" + mail.to() : channel;
  }

  private ChannelSettings settings(Entry entry) {
    List<String> kinds =
        Stream.of("webhook", "slack", "teams", "command", "topic", "log")
            .filter(entry::has)
            .toList();
    if (kinds.size() != 1) {
      throw entry.bad("give one of webhook, slack, teams, mail, command, topic and log");
    }
    boolean privateNetwork = entry.flag("private-network", false);
    return switch (kinds.get(0)) {
      case "webhook" -> webhook(entry, privateNetwork);
      case "slack" -> chat(entry, "slack", ChannelSettings.Chat.Dialect.SLACK, privateNetwork);
      case "teams" -> chat(entry, "teams", ChannelSettings.Chat.Dialect.TEAMS, privateNetwork);
      case "command" -> command(entry);
      case "topic" -> new ChannelSettings.Topic();
      default -> new ChannelSettings.Log();
    };
  }

  private ChannelSettings webhook(Entry entry, boolean privateNetwork) {
    URI url = secretAddress(entry, "webhook");
    List<byte[]> secrets = entry.all("secret", s -> key(secret(s)));
    if (secrets.isEmpty()) {
      throw entry.bad(
          "secret is missing: " + SECRET + " and 24 to 64 bytes in Base64, or env:NAME");
    }
    return new ChannelSettings.Webhook(url, secrets, privateNetwork);
  }

  private ChannelSettings chat(
      Entry entry, String key, ChannelSettings.Chat.Dialect dialect, boolean privateNetwork) {
    return new ChannelSettings.Chat(secretAddress(entry, key), dialect, privateNetwork);
  }

  /** The address of a chat's room is a secret itself. */
  private URI secretAddress(Entry entry, String key) {
    return entry.within(key, w -> Scalars.address(secret(w)), entry.needed(key));
  }

  private List<ChannelSettings> mail(Entry entry) {
    List<String> to = entry.all("mail", ChannelReader::mailbox);
    String security = entry.text("smtp-security").orElse("starttls");
    ChannelSettings.Mail.Security secured =
        entry.within(
            "smtp-security", w -> Words.read(ChannelSettings.Mail.Security.class, w), security);
    int usual = secured == ChannelSettings.Mail.Security.TLS ? 465 : 587;
    ChannelSettings.Mail.Server server =
        new ChannelSettings.Mail.Server(
            entry.needed("smtp"),
            entry.whole("smtp-port", usual),
            secured,
            entry.text("smtp-user").orElse(null),
            entry
                .text("smtp-password")
                .map(p -> entry.within("smtp-password", this::secret, p))
                .orElse(""));
    String from = entry.within("from", ChannelReader::mailbox, entry.needed("from"));
    URI unsubscribe = entry.address("unsubscribe").orElse(null);
    return to.stream()
        .distinct()
        .<ChannelSettings>map(t -> new ChannelSettings.Mail(server, from, t, unsubscribe))
        .toList();
  }

  private static String mailbox(String written) {
    if (!written.matches("[^@\\s<>,;]+@[^@\\s<>,;]+")) {
      throw new IllegalArgumentException(
          "'" + written + "' is no address such as desk@example.org");
    }
    return written;
  }

  private ChannelSettings command(Entry entry) {
    List<String> words = entry.texts("command");
    if (words.isEmpty() || words.get(0).isBlank()) {
      throw entry.bad("command: a list of the program and its arguments is expected");
    }
    return new ChannelSettings.Command(words, folder, entry.time("limit").orElse(COMMAND));
  }

  private Grouping grouping(Entry entry, Grouping usual) {
    Grouping.By by =
        entry
            .text("group-by")
            .map(w -> entry.within("group-by", t -> Words.read(Grouping.By.class, t), w))
            .orElse(usual.by());
    Digest digest = digest(entry);
    return new Grouping(
        by,
        entry.time("group-wait").orElse(usual.delay()),
        entry.time("group-interval").orElse(usual.interval()),
        digest == null ? usual.digest() : digest);
  }

  private static @Nullable Digest digest(Entry entry) {
    ZoneId zone =
        entry
            .text("time-zone")
            .map(z -> entry.within("time-zone", ChannelReader::zone, z))
            .orElse(ZoneOffset.UTC);
    return entry
        .text("digest")
        .map(d -> entry.within("digest", written -> digest(written, zone), d))
        .orElse(null);
  }

  private static Digest digest(String written, ZoneId zone) {
    String[] words = written.toLowerCase(Locale.ROOT).split("\\s+");
    if (words[0].equals("hourly") && words.length == 1) {
      return new Digest(Digest.Every.HOURLY, LocalTime.MIDNIGHT, zone);
    }
    if (words[0].equals("daily") && words.length == 2) {
      try {
        return new Digest(Digest.Every.DAILY, LocalTime.parse(words[1]), zone);
      } catch (DateTimeException e) {
        throw new IllegalArgumentException(words[1] + " is no time of day such as 07:00", e);
      }
    }
    throw new IllegalArgumentException("'" + written + "' is neither hourly nor daily 07:00");
  }

  private static ZoneId zone(String written) {
    try {
      return ZoneId.of(written);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(written + " is no time zone such as Europe/Istanbul", e);
    }
  }

  private static Retries retries(Entry entry) {
    List<Duration> waits = entry.all("retries", Scalars::time);
    return new Retries(
        waits.isEmpty() ? Retries.STANDARD.waits() : waits,
        Retries.STANDARD.refusals(),
        entry.time("timeout").orElse(Retries.STANDARD.limit()));
  }

  /** What is written, or what the variable holds that is named. */
  private String secret(String written) {
    if (!written.startsWith("env:")) {
      return written;
    }
    String name = written.substring(4);
    String value = environment.apply(name);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("the environment has no " + name);
    }
    return value.strip();
  }

  private static byte[] key(String written) {
    try {
      byte[] key =
          Base64.getDecoder()
              .decode(written.startsWith(SECRET) ? written.substring(SECRET.length()) : written);
      if (key.length < LEAST_KEY) {
        throw new IllegalArgumentException("it is shorter than " + LEAST_KEY + " bytes");
      }
      return key;
    } catch (IllegalArgumentException e) {
      // What is written is a secret and not repeated.
      throw new IllegalArgumentException(
          "it is no key such as " + SECRET + " and bytes in Base64: " + e.getMessage(), e);
    }
  }
}
