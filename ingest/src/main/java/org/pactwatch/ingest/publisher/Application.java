package org.pactwatch.ingest.publisher;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.PublicationDate;

/** Reads one page by one version of a specification. */
final class Application {
  private static final int MOST_AUTHORS = 12;

  private final Document page;
  private final SpecVersion.Rules rules;
  private final LocalDate latest;
  private final List<String> missed = new ArrayList<>();

  private Application(Document page, SpecVersion.Rules rules, Instant takenAt) {
    this.page = page;
    this.rules = rules;
    this.latest = takenAt.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1);
  }

  /** Reads a page; takes from it what is to be dropped, and leaves all else where it stands. */
  static SpecReading of(Document page, PublisherSpec spec, SpecVersion version, Instant takenAt) {
    return new Application(page, version.rules(), takenAt).read(spec.label(version));
  }

  /**
   * How well a version knows a page: the characters of the body that it finds, or if it has no rule
   * for the body, those of the headline.
   */
  static int fit(Document page, SpecVersion version) {
    SpecVersion.Rules rules = version.rules();
    if (!rules.body().isEmpty()) {
      return outermost(rules.body().first(page)).stream().mapToInt(e -> e.text().length()).sum();
    }
    return rules.headline() == null
        ? 0
        : rules.headline().first(page).map(found -> found.text().length()).orElse(0);
  }

  private SpecReading read(String label) {
    TextRule.@Nullable Found headline =
        rules.headline() == null
            ? null
            : found("headline", rules.headline().first(page)).orElse(null);
    List<String> authors = rules.authors() == null ? List.of() : authors(rules.authors());
    PublicationDate published = date("published", rules.published());
    PublicationDate modified = date("modified", rules.modified());
    boolean teaser = !rules.teaser().first(page).isEmpty();
    rules.drop().all(page).forEach(Application::empty);
    List<Element> body = body();
    return new SpecReading(
        label,
        body,
        rules.dropLines(),
        headline == null ? null : new SpecReading.Headline(headline.text(), headline.element()),
        authors,
        published,
        modified,
        teaser,
        rules.site(),
        rules.language(),
        missed);
  }

  private List<Element> body() {
    List<Element> body = rules.body().first(page);
    if (body.isEmpty()) {
      if (!rules.body().isEmpty()) {
        missed.add("body");
      }
      return List.of();
    }
    List<Element> all = new ArrayList<>(rules.lead().first(page));
    all.addAll(body);
    return outermost(all);
  }

  private <T> Optional<T> found(String field, Optional<T> value) {
    if (value.isEmpty()) {
      missed.add(field);
    }
    return value;
  }

  private List<String> authors(TextRule rule) {
    Set<String> names = new LinkedHashSet<>();
    rule.all(page).stream().limit(MOST_AUTHORS).forEach(found -> names.add(found.text()));
    if (names.isEmpty()) {
      missed.add("authors");
    }
    return List.copyOf(names);
  }

  private @Nullable PublicationDate date(String field, @Nullable DateRule rule) {
    return rule == null ? null : found(field, rule.read(page, latest)).orElse(null);
  }

  /** Empties an element in its place, so that the paths of those after it stay true. */
  private static void empty(Element element) {
    element.empty();
    element.clearAttributes();
  }

  private static List<Element> outermost(List<Element> elements) {
    Set<Element> chosen = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
    chosen.addAll(elements);
    return elements.stream().filter(e -> e.parents().stream().noneMatch(chosen::contains)).toList();
  }
}
