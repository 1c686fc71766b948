package org.pactwatch.review.desk;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Change;

/**
 * The rules by which alerts are raised, as the console sees, keeps and tries them. Thread-safe.
 * What makes no sense is refused in an answer's line.
 */
public interface RuleDesk extends Desk {

  /** Where a rule comes from. */
  enum Origin {
    STANDARD,
    CONFIGURATION,
    CONSOLE
  }

  /** How a wish ended. */
  enum Fate {
    DONE,
    REFUSED,
    /** Somebody else has changed the rule meanwhile. */
    OVERTAKEN
  }

  /** How a wish ended, and in one line what was done or why not. */
  record Ruled(Fate fate, String line) {}

  /**
   * A rule as somebody wants it; what is empty or null asks for nothing, or takes what is usual.
   *
   * @param when kinds of facts
   * @param parties of these terms one is a party
   * @param together of each of these terms one is a party
   * @param confidence the least, 0 to 1
   * @param sources the least number of independent sources
   * @param speakers words of the speaker's office
   * @param channels who is told; all if empty
   * @param repeat how often it is told again, such as {@code 1d}
   */
  record Wanted(
      String name,
      List<String> when,
      List<String> parties,
      List<String> together,
      List<String> kinds,
      List<String> stages,
      @Nullable Double confidence,
      @Nullable Integer sources,
      List<String> speakers,
      List<String> channels,
      @Nullable String repeat) {
    public Wanted {
      name = name == null ? "" : name.strip();
      when = terms(when);
      parties = terms(parties);
      together = terms(together);
      kinds = terms(kinds);
      stages = terms(stages);
      speakers = terms(speakers);
      channels = terms(channels);
    }

    private static List<String> terms(@Nullable List<String> given) {
      return given == null ? List.of() : given.stream().filter(Objects::nonNull).toList();
    }

    /** The same under another name. */
    public Wanted named(String other) {
      return new Wanted(
          other,
          when,
          parties,
          together,
          kinds,
          stages,
          confidence,
          sources,
          speakers,
          channels,
          repeat);
    }

    /** A rule that says nothing yet. */
    public static Wanted nothing() {
      List<String> none = List.of();
      return new Wanted("", none, none, none, none, none, null, null, none, none, null);
    }
  }

  /**
   * What a rule asks for in plain words.
   *
   * @param when when it is met
   * @param conditions what else has to be so, each a line
   * @param tells who is told
   * @param again how often
   */
  record InWords(String when, List<String> conditions, String tells, String again) {
    public InWords {
      conditions = List.copyOf(conditions);
    }
  }

  /**
   * A rule there is.
   *
   * @param paused whether it rests
   * @param fault why it is not at work, or null
   * @param version counts its changes; 0 if the console does not keep it
   * @param author who changed it last, or null
   * @param changedAt when, or null
   */
  record Listed(
      Wanted rule,
      Origin origin,
      boolean paused,
      @Nullable String fault,
      long version,
      @Nullable String author,
      @Nullable Instant changedAt,
      InWords words) {}

  /** A word that rules may use, with what it means. */
  record Choice(String word, String meaning) {}

  /**
   * What rules may refer to.
   *
   * @param when the kinds of facts
   * @param channels the channels, with what each tells together
   * @param confidence the least where a rule says nothing else
   */
  record Choices(
      List<Choice> when,
      List<Choice> channels,
      List<String> watchLists,
      List<String> regions,
      double confidence) {
    public Choices {
      when = List.copyOf(when);
      channels = List.copyOf(channels);
      watchLists = List.copyOf(watchLists);
      regions = List.copyOf(regions);
    }
  }

  /** All rules, and what they may refer to. */
  record Rules(List<Listed> rules, Choices choices) {
    public Rules {
      rules = List.copyOf(rules);
    }
  }

  /** An alert that would have been; {@code corrected} if it would have been taken back later. */
  record Example(Instant at, String summary, boolean corrected, Change change) {}

  /**
   * What a rule would have done.
   *
   * @param fault why it was not tried, or null
   * @param months how often it would have fired in each month, in UTC; without those in which never
   * @param fired how often in all
   * @param corrected how many of these would have been taken back later
   * @param latest the last ones, the latest first
   * @param leftOut which facts that the rule asks for cannot be tried and why, in one line, or null
   */
  record Tried(
      @Nullable String fault,
      SortedMap<YearMonth, Integer> months,
      int fired,
      int corrected,
      List<Example> latest,
      @Nullable String leftOut) {
    public Tried {
      months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
      latest = List.copyOf(latest);
    }

    /** It was not tried, for a reason. */
    public static Tried not(String fault) {
      return new Tried(fault, new TreeMap<>(), 0, 0, List.of(), null);
    }
  }

  /** All rules. */
  Rules rules();

  /**
   * Keeps a rule.
   *
   * @param version the version that was seen; 0 for a rule that the console does not keep yet
   */
  Ruled keep(Wanted rule, long version, String by);

  /** Takes a rule of the console away. */
  Ruled remove(String name);

  /** Lets any rule rest, or sets it to work again. */
  Ruled pause(String name, boolean paused, String by);

  /** Tries a rule, kept or not, on what was recorded in a period. May take a while. */
  Tried onThePast(Wanted rule, Instant from, Instant to);

  /** A desk without rules. */
  static RuleDesk none() {
    return new AbsentRules();
  }
}
