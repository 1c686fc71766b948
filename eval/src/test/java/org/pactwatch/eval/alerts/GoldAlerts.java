package org.pactwatch.eval.alerts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.PartialDate;
import org.pactwatch.model.Stage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which alerts annotated articles, read in the order of their days, should give: one for the first
 * claim of each party set, one for each stage further than those told before. What happened long
 * before the article that tells of it, and what an article mentions as standing without saying
 * since when, is background: it makes a pact known, but is no news.
 */
final class GoldAlerts {
  private static final int FRESH_DAYS = 90;

  /** Articles without a day are read last. */
  private static final LocalDate UNDATED = LocalDate.of(2026, 12, 31);

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<Stage> ENDS =
      EnumSet.of(Stage.RENEWED, Stage.SUSPENDED, Stage.TERMINATED, Stage.REJECTED);

  private final Map<String, Integer> reached = new HashMap<>();

  /** Alerts that must come, as "new KE+OM" or "stage KE+OM"; a stage alert has its stage added. */
  final Set<String> wanted = new LinkedHashSet<>();

  /** Alerts that may come. */
  final Set<String> allowed = new HashSet<>();

  /** An annotated article. */
  record Case(Path page, LocalDate published, JsonNode gold) {
    int number() {
      return Integer.parseInt(String.valueOf(page.getFileName()).replaceAll("\\D", ""));
    }
  }

  /** The articles of a folder by day. */
  static List<Case> cases(Path folder) throws IOException {
    List<Case> cases = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        String stem = String.valueOf(file.getFileName()).replaceFirst("\\.json$", "");
        Path html = folder.resolve(stem + ".html");
        Path page = Files.exists(html) ? html : folder.resolve(stem + ".txt");
        JsonNode gold = JSON.readTree(Files.readString(file));
        String published = gold.path("published").asString("");
        LocalDate day = published.isEmpty() ? UNDATED : LocalDate.parse(published.substring(0, 10));
        cases.add(new Case(page, day, gold));
      }
    }
    cases.sort(Comparator.comparing(Case::published).thenComparing(c -> c.page().toString()));
    return cases;
  }

  /** Takes the next article in. */
  void add(Case article) {
    Map<String, List<JsonNode>> byPact = new HashMap<>();
    for (JsonNode claim : article.gold().path("claims")) {
      byPact.computeIfAbsent(parties(claim), p -> new ArrayList<>()).add(claim);
    }
    byPact.forEach((pact, claims) -> add(article, pact, claims));
    for (JsonNode claim : article.gold().path("optional")) {
      allow(parties(claim), stages(claim));
    }
  }

  private void allow(String pact, Set<Stage> stages) {
    allowed.add("new " + pact);
    stages.forEach(s -> allowed.add("stage " + pact + " " + s));
  }

  /** All that an article says of a pact makes one alert at most: that of the furthest stage. */
  private void add(Case article, String pact, List<JsonNode> claims) {
    JsonNode furthest =
        claims.stream()
            .max(Comparator.comparingInt(c -> rank(stages(c).iterator().next())))
            .orElseThrow();
    boolean news = claims.stream().anyMatch(c -> isNews(article, c));
    Set<Stage> stages = stages(furthest);
    claims.forEach(c -> allowOnTheWay(pact, stages(c)));
    int rank = rank(stages.iterator().next());
    Integer before = reached.get(pact);
    if (before == null) {
      (news ? wanted : allowed).add("new " + pact);
    } else if (rank > before) {
      String alert = "stage " + pact + " " + join(stages);
      (isNews(article, furthest) ? wanted : allowed).add(alert);
    }
    reached.merge(pact, rank, Math::max);
  }

  /** Stages on the way to the furthest may be told where the one before is missed. */
  private void allowOnTheWay(String pact, Set<Stage> stages) {
    stages.forEach(s -> allowed.add("stage " + pact + " " + s));
  }

  private static boolean isNews(Case article, JsonNode claim) {
    PartialDate date = date(claim);
    if (date == null) {
      return !stages(claim).contains(Stage.IN_FORCE);
    }
    return !date.latest().isBefore(article.published().minusDays(FRESH_DAYS));
  }

  private static @Nullable PartialDate date(JsonNode claim) {
    String written = claim.path("date").asString("");
    return written.isEmpty() ? null : PartialDate.parse(written);
  }

  static String parties(JsonNode claim) {
    Set<String> joining = new TreeSet<>();
    claim.path("joining").forEach(p -> joining.add(p.asString()));
    Set<String> parties = new TreeSet<>();
    claim.path("parties").forEach(p -> parties.add(p.asString()));
    if (parties.size() - joining.size() >= 2) {
      parties.removeAll(joining);
    }
    return String.join("+", parties);
  }

  private static Set<Stage> stages(JsonNode claim) {
    JsonNode stage = claim.path("stage");
    Stream<JsonNode> stages = stage.isArray() ? stage.valueStream() : Stream.of(stage);
    return stages
        .map(s -> Stage.valueOf(s.asString()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String join(Set<Stage> stages) {
    return stages.stream().map(Stage::name).collect(Collectors.joining("/"));
  }

  private static int rank(Stage stage) {
    return ENDS.contains(stage) ? Stage.IN_FORCE.ordinal() + 1 : stage.ordinal();
  }

  /** Whether an alert that came, such as "stage KE+OM SIGNED", is the wanted one. */
  static boolean isMet(String wanted, Set<String> told) {
    int last = wanted.lastIndexOf(' ');
    if (wanted.startsWith("new ")) {
      return told.contains(wanted);
    }
    String pact = wanted.substring(0, last + 1);
    return Stream.of(wanted.substring(last + 1).split("/")).anyMatch(s -> told.contains(pact + s));
  }
}
