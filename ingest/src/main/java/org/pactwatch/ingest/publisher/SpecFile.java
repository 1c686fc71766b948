package org.pactwatch.ingest.publisher;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the file of a specification. What is not understood is a slip, and an error. */
final class SpecFile {
  private static final Pattern HOST =
      Pattern.compile("(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{2,63}");
  private static final Set<String> TOP = Set.of("publisher", "hosts", "versions");
  private static final Set<String> VERSION =
      Set.of(
          "version",
          "from",
          "until",
          "body",
          "lead",
          "drop",
          "drop-lines",
          "headline",
          "authors",
          "published",
          "modified",
          "teaser",
          "site",
          "language");
  private static final Set<String> TEXT_RULE = Set.of("select", "attribute", "match");
  private static final Set<String> DATE_RULE =
      Set.of("select", "attribute", "match", "format", "locale", "zone");
  private static final List<String> READS =
      List.of(
          "body",
          "lead",
          "drop",
          "drop-lines",
          "headline",
          "authors",
          "published",
          "modified",
          "teaser",
          "site",
          "language");

  private SpecFile() {}

  /**
   * The specification that a text says.
   *
   * @param id the name of the file without its ending
   * @param file how messages name the file
   * @throws BadSpecification if it makes no sense
   */
  static PublisherSpec read(String id, String file, String text) {
    Section top = new Section(SpecTree.of(text), TOP);
    if (top.text("publisher").isEmpty()) {
      throw missing(top, "publisher");
    }
    return new PublisherSpec(id, file, hosts(top), versions(top));
  }

  private static BadSpecification missing(Section section, String key) {
    return new BadSpecification(section.line(), "'" + key + "' is missing");
  }

  private static List<String> hosts(Section top) {
    Set<String> hosts = new LinkedHashSet<>();
    for (SpecNode.Text host : Section.texts("hosts", top.required("hosts"))) {
      String name = host.value().toLowerCase(Locale.ROOT);
      if (!HOST.matcher(name).matches()) {
        throw new BadSpecification(host.line(), "hosts: " + host.value() + " is no host name");
      }
      if (!hosts.add(Hosts.bare(name))) {
        throw new BadSpecification(host.line(), "hosts: " + host.value() + " is there twice");
      }
    }
    if (hosts.isEmpty()) {
      throw new BadSpecification(top.line(), "hosts: none is named");
    }
    return List.copyOf(hosts);
  }

  private static List<SpecVersion> versions(Section top) {
    SpecNode node = top.required("versions");
    if (!(node instanceof SpecNode.Items items) || items.values().isEmpty()) {
      throw new BadSpecification(node.line(), "versions: a list with one item a version");
    }
    List<Section> sections = new ArrayList<>();
    for (SpecNode item : items.values()) {
      if (!(item instanceof SpecNode.Keys keys)) {
        throw new BadSpecification(item.line(), "versions: keys such as 'version:' and 'body:'");
      }
      sections.add(new Section(keys, VERSION));
    }
    List<SpecVersion> versions = new ArrayList<>();
    for (int i = 0; i < sections.size(); i++) {
      Optional<LocalDate> next =
          i + 1 < sections.size() ? sections.get(i + 1).day("from") : Optional.empty();
      versions.add(version(sections.get(i), i, next.orElse(null), i + 1 == sections.size()));
    }
    return versions;
  }

  /** A version, whose time ends at the latest where that of the next begins. */
  private static SpecVersion version(
      Section section, int index, @Nullable LocalDate next, boolean last) {
    int number = section.number("version").orElseThrow(() -> missing(section, "version"));
    if (number != index + 1) {
      throw new BadSpecification(
          section.line(), "version: " + (index + 1) + " is expected here, the oldest comes first");
    }
    if (READS.stream().allMatch(key -> section.node(key).isEmpty())) {
      throw new BadSpecification(section.line(), "version " + number + " says nothing of pages");
    }
    LocalDate from = section.day("from").orElse(null);
    LocalDate until = section.day("until").orElse(next);
    if (index > 0 && from == null) {
      throw missing(section, "from");
    }
    if (!last && next != null && until != null && until.isAfter(next)) {
      throw new BadSpecification(
          section.line(), "until: " + until + " is after the next version begins, " + next);
    }
    if (from != null && until != null && !from.isBefore(until)) {
      throw new BadSpecification(
          section.line(), "from " + from + " until " + until + " is no time");
    }
    return new SpecVersion(number, from, until, rules(section));
  }

  private static SpecVersion.Rules rules(Section section) {
    return new SpecVersion.Rules(
        section.selectors("drop"),
        section.patterns("drop-lines"),
        section.selectors("body"),
        section.selectors("lead"),
        section.node("headline").map(n -> textRule("headline", n)).orElse(null),
        section.node("authors").map(n -> textRule("authors", n)).orElse(null),
        section.node("published").map(n -> dateRule("published", n)).orElse(null),
        section.node("modified").map(n -> dateRule("modified", n)).orElse(null),
        section.selectors("teaser"),
        section.text("site").orElse(null),
        section.locale("language").map(Locale::getLanguage).orElse(null));
  }

  private static TextRule textRule(String key, SpecNode node) {
    return node instanceof SpecNode.Keys keys
        ? textRule(key, new Section(keys, TEXT_RULE))
        : new TextRule(Section.selectors(key, node), null, null);
  }

  private static TextRule textRule(String key, Section section) {
    List<Pattern> match = section.patterns("match");
    if (match.size() > 1) {
      throw new BadSpecification(section.line(), key + ": match: one regular expression only");
    }
    return new TextRule(
        Section.selectors(key + ": select", section.required("select")),
        section.text("attribute").orElse(null),
        match.isEmpty() ? null : match.get(0));
  }

  private static DateRule dateRule(String key, SpecNode node) {
    if (!(node instanceof SpecNode.Keys keys)) {
      return new DateRule(new TextRule(Section.selectors(key, node), null, null), null, null);
    }
    Section section = new Section(keys, DATE_RULE);
    Locale locale = section.locale("locale").orElse(Locale.ENGLISH);
    Optional<DateTimeFormatter> format =
        section.read(
            "format",
            "no format such as d MMMM uuuu, HH:mm",
            pattern ->
                new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(locale));
    return new DateRule(
        textRule(key, section), format.orElse(null), section.zone("zone").orElse(null));
  }
}
