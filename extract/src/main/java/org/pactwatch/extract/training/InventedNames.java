package org.pactwatch.extract.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Makes names of people up from given and family names by the customs of a region. */
final class InventedNames {
  /** Full name, short name, full name in capitals. */
  static final Set<String> SLOTS = Set.of("P", "S", "N");

  private static final Pattern LETTER = Pattern.compile("\\b[GFHIh]\\b");

  private final List<Region> regions = new ArrayList<>();

  private record Region(List<String> patterns, List<String> given, List<String> family) {}

  InventedNames(TrainingText names) {
    for (List<String> row : names.rows()) {
      regions.add(
          new Region(
              TrainingText.words(row.get(1)),
              TrainingText.words(row.get(2)),
              TrainingText.words(row.get(3))));
    }
  }

  /** A name for a slot; its words parted by spaces. */
  String name(String slot, Random random) {
    Region region = pick(regions, random);
    List<String> fitting =
        region.patterns().stream().filter(p -> slot.equals("S") == !p.contains(" ")).toList();
    String pattern = fitting.isEmpty() ? "F" : pick(fitting, random);
    String name = LETTER.matcher(pattern).replaceAll(found -> part(found, region, random)).strip();
    return slot.equals("N") ? name.toUpperCase(Locale.ROOT) : name;
  }

  private static String part(MatchResult found, Region region, Random random) {
    String given = pick(region.given(), random);
    return switch (found.group()) {
      case "G", "H" -> given;
      case "h" -> given.toLowerCase(Locale.ROOT);
      case "I" -> given.substring(0, 1);
      default -> pick(region.family(), random);
    };
  }

  private static <T> T pick(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
