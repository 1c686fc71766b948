package org.pactwatch.alert.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pactwatch.alert.quiet.Digest;
import org.pactwatch.alert.quiet.Grouping;
import org.pactwatch.alert.settings.RuleBasis.Way;

/** Channels in words: what they are, and what they tell together when. Never an address. */
final class Ways {
  private Ways() {}

  /** One for each name, however many readers have a share in it. */
  static List<Way> of(List<ChannelPlan> plans) {
    Map<String, List<ChannelPlan>> byName = new LinkedHashMap<>();
    for (ChannelPlan plan : plans) {
      String name = plan.name().replaceFirst("/.*", "");
      byName.computeIfAbsent(name, n -> new ArrayList<>()).add(plan);
    }
    List<Way> ways = new ArrayList<>();
    byName.forEach((name, of) -> ways.add(new Way(name, kind(of) + "; " + grouping(of.get(0)))));
    return ways;
  }

  private static String kind(List<ChannelPlan> plans) {
    ChannelSettings settings = plans.get(0).settings();
    if (settings instanceof ChannelSettings.Mail) {
      return "mail to " + (plans.size() == 1 ? "1 reader" : plans.size() + " readers");
    }
    return settings.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
  }

  private static String grouping(ChannelPlan plan) {
    Grouping grouping = plan.grouping();
    Digest digest = grouping.digest();
    if (digest != null) {
      return digest.every() == Digest.Every.HOURLY
          ? "all of an hour in one message, at minute " + digest.at().getMinute()
          : "all of a day in one message, at " + digest.at() + " " + digest.zone();
    }
    String together =
        switch (grouping.by()) {
          case SUBJECT -> "what concerns one pact or source together";
          case RULE -> "what one rule brings together";
          case ALL -> "everything together";
        };
    return together
        + (grouping.delay().isZero() ? ", at once" : ", after waiting " + time(grouping.delay()))
        + (grouping.interval().isZero()
            ? ""
            : ", then every " + time(grouping.interval()) + " at most");
  }

  private static String time(Duration time) {
    long seconds = time.toSeconds();
    if (seconds % 86_400 == 0) {
      return count(seconds / 86_400, "day");
    }
    if (seconds % 3600 == 0) {
      return count(seconds / 3600, "hour");
    }
    return seconds % 60 == 0 ? count(seconds / 60, "minute") : count(seconds, "second");
  }

  private static String count(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
