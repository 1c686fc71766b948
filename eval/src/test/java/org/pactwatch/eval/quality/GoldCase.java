package org.pactwatch.eval.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a reading of one article must contain.
 *
 * @param page the article
 * @param gold the gold in the format of the annotation guidelines
 */
public record GoldCase(Path page, JsonNode gold) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The cases of a folder of gold beside a folder of pages (which may be the same). */
  public static List<GoldCase> in(Path goldFolder, Path pages) throws IOException {
    List<GoldCase> cases = new ArrayList<>();
    try (Stream<Path> files = Files.list(goldFolder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        String stem = file.getFileName().toString().replaceFirst("\\.json$", "");
        Path html = pages.resolve(stem + ".html");
        Path page = Files.exists(html) ? html : pages.resolve(stem + ".txt");
        cases.add(new GoldCase(page, JSON.readTree(Files.readString(file))));
      }
    }
    return cases;
  }

  /** The number in the name of the case. */
  public int number() {
    return Integer.parseInt(name().replaceAll("\\D", ""));
  }

  /** The letter that the name of the case begins with. */
  public char style() {
    return name().charAt(0);
  }

  private String name() {
    return String.valueOf(page.getFileName()).replaceFirst("\\..*$", "");
  }

  /** The parties of each claim, whatever its stage: "KE+OM". */
  public Set<String> pairings(String field) {
    return claims(field).stream()
        .flatMap(Set::stream)
        .map(claim -> claim.substring(0, claim.indexOf(' ')))
        .collect(Collectors.toSet());
  }

  public Set<String> texts(String field) {
    Set<String> texts = new HashSet<>();
    gold.path(field).forEach(n -> texts.add(n.asString()));
    return texts;
  }

  /**
   * When a stage was reached.
   *
   * @param claim "KE+OM SIGNED" for each stage that is right
   * @param date a day, a month or a year: "2026-05-18", "2026-05", "2026"
   */
  record Dated(Set<String> claim, String date) {}

  /** The claims that the gold has a date for. */
  List<Dated> dated() {
    return gold.path("claims")
        .valueStream()
        .filter(claim -> claim.path("date").isString())
        .map(claim -> new Dated(keys(claim), claim.path("date").asString()))
        .toList();
  }

  /**
   * "KE+OM SIGNED" for each stage that is right; a claim with several right stages gives several.
   */
  public List<Set<String>> claims(String field) {
    return gold.path(field).valueStream().map(GoldCase::keys).toList();
  }

  private static Set<String> keys(JsonNode claim) {
    Set<String> parties = new TreeSet<>();
    claim.path("parties").forEach(p -> parties.add(p.asString()));
    JsonNode stage = claim.path("stage");
    Stream<JsonNode> stages = stage.isArray() ? stage.valueStream() : Stream.of(stage);
    return stages
        .map(s -> String.join("+", parties) + " " + s.asString())
        .collect(Collectors.toSet());
  }
}
