package org.pactwatch.eval.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.Claim;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.Evidence;
import org.pactwatch.model.Modality;
import org.pactwatch.model.PactKind;
import org.pactwatch.model.PartialDate;
import org.pactwatch.model.Party;
import org.pactwatch.model.Span;
import org.pactwatch.model.Stage;
import org.pactwatch.store.picture.ClaimSource;
import org.pactwatch.store.picture.Instrument;
import org.pactwatch.store.picture.PactIdentity;
import org.pactwatch.store.picture.StandingClaim;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Claims of which people have said what pact they are about.
 *
 * @param claims by their names, {@code article/number}
 * @param pacts the pact of each
 */
record GoldPacts(Map<String, StandingClaim> claims, Map<String, String> pacts) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The claims that a file names, from gold in a folder. */
  static GoldPacts of(Path names, Path gold) throws IOException {
    Map<String, String> pacts = new TreeMap<>();
    Map<String, StandingClaim> claims = new TreeMap<>();
    Map<String, JsonNode> read = new LinkedHashMap<>();
    for (String line : Files.readAllLines(names)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] parts = line.split(" ", 2);
      String article = parts[0].substring(0, parts[0].indexOf('/'));
      JsonNode known = read.get(article);
      JsonNode node =
          known == null ? JSON.readTree(Files.readString(gold.resolve(article + ".json"))) : known;
      read.put(article, node);
      pacts.put(parts[0], parts[1]);
      claims.put(parts[0], claim(parts[0], article, node));
    }
    return new GoldPacts(claims, pacts);
  }

  /** How well the store puts the claims together. */
  Bcubed score() {
    return Bcubed.of(pacts, found());
  }

  /** What the store makes of each claim. */
  Map<String, String> found() {
    Map<String, String> found = new TreeMap<>();
    for (Instrument i : PactIdentity.instruments(claims.values()).values()) {
      i.claims().forEach(c -> found.put(c.claim().id().value(), i.id().value()));
    }
    return found;
  }

  /** The pairs that were wrongly put together or kept apart, a line each; for people. */
  List<String> faults() {
    Map<String, String> found = found();
    List<String> names = List.copyOf(pacts.keySet());
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      for (String other : names.subList(i + 1, names.size())) {
        String one = names.get(i);
        boolean belong = Objects.equals(pacts.get(one), pacts.get(other));
        if (belong != Objects.equals(found.get(one), found.get(other))) {
          faults.add((belong ? "apart " : "together ") + one + " " + other + " " + pacts.get(one));
        }
      }
    }
    return faults;
  }

  private static StandingClaim claim(String name, String article, JsonNode gold) {
    JsonNode c = gold.path("claims").path(Integer.parseInt(name.substring(article.length() + 1)));
    JsonNode stage = c.path("stage");
    String date = c.path("date").asString("");
    String words = c.path("name").asString("");
    String published = gold.path("published").asString("");
    return new StandingClaim(
        new Claim(
            new ClaimId(name),
            words.isEmpty() ? null : words,
            kinds(c.path("kinds")),
            parties(c.path("parties")),
            parties(c.path("joining")),
            Stage.valueOf((stage.isArray() ? stage.path(0) : stage).asString()),
            date.isEmpty() ? null : PartialDate.parse(date),
            Modality.ASSERTED,
            null,
            Set.of(),
            new Evidence(new Span(0, 1), "."),
            List.of(),
            0.8,
            null),
        new ClaimSource(
            new ArticleId(article),
            article,
            null,
            null,
            published.isEmpty()
                ? LocalDate.ofInstant(Instant.EPOCH, java.time.ZoneOffset.UTC)
                : LocalDate.parse(published),
            article,
            false),
        false);
  }

  private static SortedSet<Party> parties(JsonNode codes) {
    return codes
        .valueStream()
        .map(p -> new Party(p.asString()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<PactKind> kinds(JsonNode names) {
    Set<PactKind> kinds = EnumSet.noneOf(PactKind.class);
    names.valueStream().forEach(k -> kinds.add(PactKind.valueOf(k.asString())));
    return kinds;
  }
}
