package org.pactwatch.ingest.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How the last pages of a site looked. The eight newest are compared with those before them: where
 * nearly all of them are of a kind that was rare before, and what was before was no mixture of
 * everything, the layout has changed.
 *
 * @param pages the oldest first
 */
record LayoutProfile(List<PageLook> pages) {
  static final LayoutProfile EMPTY = new LayoutProfile(List.of());
  static final int MOST = 48;
  private static final int NEW = 8;
  private static final int LEAST_NEW = 7;
  private static final int LEAST_USUAL = 20;
  private static final double RARE = 0.05;
  private static final double COMMON = 0.1;
  private static final double SETTLED = 0.8;
  private static final int TIMES = 3;

  LayoutProfile {
    pages = List.copyOf(pages);
  }

  /**
   * A change.
   *
   * @param kind what has changed
   * @param usual what was usual, in plain words
   * @param present what is now, in plain words
   */
  record Change(HealthEvent.Kind kind, String usual, String present) {}

  /** The profile after one more page. */
  LayoutProfile and(PageLook page) {
    List<PageLook> more = new ArrayList<>(pages);
    more.add(page);
    return new LayoutProfile(more.subList(Math.max(0, more.size() - MOST), more.size()));
  }

  /** What was told once is usual from then on: only the newest pages are left. */
  LayoutProfile afterChange() {
    return new LayoutProfile(pages.subList(Math.max(0, pages.size() - NEW), pages.size()));
  }

  List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    shift(pages, p -> p.verdict().name())
        .map(s -> said(HealthEvent.Kind.VERDICT, "the pages were judged %s", "they are %s", s))
        .ifPresent(changes::add);
    List<PageLook> read = pages.stream().filter(PageLook::isReadable).toList();
    shift(read, PageLook::body)
        .map(s -> said(HealthEvent.Kind.BODY, "the text stood in %s", "the text stands in %s", s))
        .ifPresent(changes::add);
    shift(read, PageLook::headline)
        .map(
            s ->
                said(
                    HealthEvent.Kind.HEADLINE,
                    "the headline was found in %s",
                    "the headline is found in %s",
                    s))
        .ifPresent(changes::add);
    shift(read, PageLook::date)
        .map(
            s ->
                said(
                    HealthEvent.Kind.DATE,
                    "the date was found in %s",
                    "the date is found in %s",
                    s))
        .ifPresent(changes::add);
    length(read).ifPresent(changes::add);
    return changes;
  }

  /** The most frequent value before and the most frequent value now. */
  private record Shift(String before, String now) {}

  private static Change said(HealthEvent.Kind kind, String usual, String present, Shift shift) {
    return new Change(
        kind,
        String.format(Locale.ROOT, usual, shift.before()),
        String.format(Locale.ROOT, present, shift.now()));
  }

  private static Optional<Shift> shift(List<PageLook> looks, Function<PageLook, String> feature) {
    int split = looks.size() - NEW;
    if (split < LEAST_USUAL) {
      return Optional.empty();
    }
    Map<String, Integer> before = count(looks.subList(0, split), feature);
    Map<String, Integer> now = count(looks.subList(split, looks.size()), feature);
    int settled = before.values().stream().filter(n -> n >= COMMON * split).mapToInt(n -> n).sum();
    int unusual =
        now.entrySet().stream()
            .filter(e -> before.getOrDefault(e.getKey(), 0) <= RARE * split)
            .mapToInt(Map.Entry::getValue)
            .sum();
    return settled >= SETTLED * split && unusual >= LEAST_NEW
        ? Optional.of(new Shift(most(before), most(now)))
        : Optional.empty();
  }

  private static Map<String, Integer> count(
      List<PageLook> looks, Function<PageLook, String> feature) {
    Map<String, Integer> counts = new HashMap<>();
    looks.forEach(look -> counts.merge(feature.apply(look), 1, Integer::sum));
    return counts;
  }

  private static String most(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /** Texts of a third or of three times the usual length, and outside of what nine in ten had. */
  private static Optional<Change> length(List<PageLook> looks) {
    int split = looks.size() - NEW;
    if (split < LEAST_USUAL) {
      return Optional.empty();
    }
    int[] before = lengths(looks.subList(0, split));
    int[] now = lengths(looks.subList(split, looks.size()));
    int usual = before[split / 2];
    int present = now[NEW / 2];
    boolean shorter = present * TIMES < usual && present < before[split / 20];
    boolean longer = present > usual * TIMES && present > before[split - 1 - split / 20];
    return shorter || longer
        ? Optional.of(
            new Change(
                HealthEvent.Kind.LENGTH,
                "texts had about " + usual + " characters",
                "texts have about " + present + " characters"))
        : Optional.empty();
  }

  private static int[] lengths(List<PageLook> looks) {
    return looks.stream().mapToInt(PageLook::length).sorted().toArray();
  }
}
