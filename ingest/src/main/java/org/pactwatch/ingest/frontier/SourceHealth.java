package org.pactwatch.ingest.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.source.Source;

/**
 * How a source fares, judged: above all whether its silence means that there is no news or that
 * something is broken.
 *
 * @param source the source
 * @param state what is known of it
 * @param verdict the judgement
 * @param reason the judgement in a sentence
 */
public record SourceHealth(Source source, SourceState state, Verdict verdict, String reason) {
  /** A silence is judged by itself only from here on: papers rest over long weekends. */
  private static final Duration LONG_WEEKEND = Duration.ofDays(4);

  /**
   * How many of its usual gaps a silence may last; by chance alone it would once in 1,000 times.
   */
  private static final int GAPS = 7;

  private static final int REFUSED_PAGES = 5;

  /** What is to be thought of a source. */
  public enum Verdict {
    /** It was never looked at. */
    NEW,
    /** It brings something new as usual. */
    FINE,
    /** It is read without trouble and has nothing new, for no longer than usual. */
    NO_NEWS,
    /** It could not be read at the last look, which may pass by itself. */
    FALTERING,
    /** It can be read, but its silence is unusual, or its pages cannot be taken. */
    SUSPECT,
    /** It cannot be read, look after look. */
    BROKEN;

    /** Whether a person should look at it. */
    public boolean needsAttention() {
      return this == SUSPECT || this == BROKEN;
    }
  }

  /** The judgement at a time. */
  public static SourceHealth of(Source source, SourceState state, Instant now) {
    Verdict verdict = verdict(source, state, now);
    return new SourceHealth(source, state, verdict, reason(source, state, verdict, now));
  }

  private static Verdict verdict(Source source, SourceState state, Instant now) {
    if (state.lastLook() == null) {
      return Verdict.NEW;
    }
    if (state.trouble() != null) {
      return state.failures() >= 1 ? Verdict.BROKEN : Verdict.FALTERING;
    }
    if (state.pages().failures() >= REFUSED_PAGES || isTooSilent(source, state, now)) {
      return Verdict.SUSPECT;
    }
    Duration silence = silence(state, now);
    boolean usual = silence != null && silence.compareTo(usualGap(state).multipliedBy(2)) <= 0;
    return usual || hasJustBrought(state) ? Verdict.FINE : Verdict.NO_NEWS;
  }

  private static boolean hasJustBrought(SourceState state) {
    return state.lastNew() != null && state.lastNew().equals(state.lastLook());
  }

  /** Folders are filled by people, who keep no rhythm. */
  private static boolean isTooSilent(Source source, SourceState state, Instant now) {
    Duration silence = silence(state, now);
    Duration gap = usualGap(state);
    return source.address().isPresent()
        && silence != null
        && !gap.isZero()
        && silence.compareTo(LONG_WEEKEND) > 0
        && silence.compareTo(gap.multipliedBy(GAPS)) > 0;
  }

  private static @Nullable Duration silence(SourceState state, Instant now) {
    return state.lastNew() == null ? null : Duration.between(state.lastNew(), now);
  }

  private static Duration usualGap(SourceState state) {
    return state.rhythm().usualGap();
  }

  private static String reason(Source source, SourceState state, Verdict verdict, Instant now) {
    return switch (verdict) {
          case NEW -> "not looked at yet";
          case FALTERING, BROKEN -> trouble(state, now);
          case SUSPECT ->
              state.pages().failures() >= REFUSED_PAGES
                  ? "it is read, but its last "
                      + state.pages().failures()
                      + " pages could not be taken: "
                      + state.pages().trouble()
                  : "it is read, but has had nothing new for "
                      + Ages.of(silence(state, now))
                      + ", usually something comes "
                      + Ages.every(usualGap(state))
                      + "; it may have been given up or moved";
          case FINE ->
              usualGap(state).isZero()
                  ? "the last look brought something new"
                  : "something new comes as usual";
          case NO_NEWS ->
              state.lastNew() == null
                  ? "it is read, but never had anything new"
                  : "it is read, there is no news";
        }
        + moved(source, state);
  }

  private static String trouble(SourceState state, Instant now) {
    Trouble trouble = state.trouble();
    return trouble == null
        ? ""
        : trouble.kind().words()
            + ", since "
            + Ages.of(Duration.between(trouble.since(), now))
            + " ("
            + trouble.line()
            + ")";
  }

  private static String moved(Source source, SourceState state) {
    Move move = state.move();
    return move == null || !move.isBelieved() || source.address().isEmpty()
        ? ""
        : "; it has moved for good to " + move.to();
  }

  /** The usual rhythm in words; nothing as long as it is not known. */
  public Optional<String> rhythm() {
    return usualGap(state).isZero() ? Optional.empty() : Optional.of(Ages.every(usualGap(state)));
  }
}
