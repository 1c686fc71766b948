package org.pactwatch.ingest.publisher;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** The publisher specifications there are, by host. Immutable, and safe for use by many threads. */
public final class PublisherSpecs {
  private static final PublisherSpecs GENERIC = new PublisherSpecs(Map.of(), List.of());

  private final Map<String, PublisherSpec> byHost;
  private final List<String> problems;

  private PublisherSpecs(Map<String, PublisherSpec> byHost, List<String> problems) {
    this.byHost = Map.copyOf(byHost);
    this.problems = List.copyOf(problems);
  }

  /** None: every page is read the generic way. */
  public static PublisherSpecs none() {
    return GENERIC;
  }

  /** Those that come with the program. */
  public static PublisherSpecs shipped() {
    return Shipped.SPECS;
  }

  private static final class Shipped {
    static final PublisherSpecs SPECS = none().with(SpecSource.shipped());
  }

  /** These and others, which take the place of these where they are for the same hosts. */
  public PublisherSpecs with(SpecSource source) {
    Map<String, PublisherSpec> all = new HashMap<>(byHost);
    Map<String, PublisherSpec> fresh = new HashMap<>();
    List<String> troubles = new ArrayList<>(problems);
    for (SpecSource.Written written : source.files()) {
      try {
        PublisherSpec spec = SpecFile.read(written.id(), written.file(), written.text());
        Optional<String> other = spec.hosts().stream().filter(fresh::containsKey).findFirst();
        if (other.isPresent()) {
          troubles.add(twice(spec, other.get(), fresh.get(other.get())));
        } else {
          spec.hosts().forEach(host -> fresh.put(host, spec));
        }
      } catch (BadSpecification e) {
        troubles.add(written.file() + ":" + e.line() + ": " + e.getMessage());
      }
    }
    troubles.addAll(source.problems());
    all.putAll(fresh);
    return new PublisherSpecs(all, troubles);
  }

  private static String twice(PublisherSpec spec, String host, @Nullable PublisherSpec other) {
    String where = other == null ? "another file" : other.file();
    return spec.file() + ":1: hosts: " + host + " is also in " + where + ", which is used";
  }

  /** What is wrong with the files: one line each with file, line and cause. */
  public List<String> problems() {
    return problems;
  }

  /** The names of the specifications, in the order of the alphabet. */
  public List<String> names() {
    return byHost.values().stream().map(PublisherSpec::id).distinct().sorted().toList();
  }

  Optional<PublisherSpec> of(@Nullable URI url) {
    String host = url == null || url.getHost() == null ? "" : url.getHost();
    String name = Hosts.bare(host.toLowerCase(Locale.ROOT));
    while (!name.isEmpty()) {
      PublisherSpec spec = byHost.get(name);
      if (spec != null) {
        return Optional.of(spec);
      }
      name = Hosts.above(name);
    }
    return Optional.empty();
  }

  /**
   * Reads a page by the version that was valid when it was taken.
   *
   * @param page the page; what the specification drops is emptied in it
   * @param url its address, or null if not known
   * @param takenAt when it was taken
   * @param timeKnown whether that is the time of a capture; a file may be older than the moment
   *     when it is read, so that the version that knows the page best is taken, the newer of two
   */
  public SpecReading read(Document page, @Nullable URI url, Instant takenAt, boolean timeKnown) {
    Optional<PublisherSpec> spec = of(url);
    if (spec.isEmpty()) {
      return SpecReading.NONE;
    }
    return version(spec.get(), page, takenAt, timeKnown)
        .map(version -> Application.of(page, spec.get(), version, takenAt))
        .orElse(SpecReading.NONE);
  }

  private static Optional<SpecVersion> version(
      PublisherSpec spec, Document page, Instant takenAt, boolean timeKnown) {
    LocalDate day = takenAt.atOffset(ZoneOffset.UTC).toLocalDate();
    List<SpecVersion> versions = spec.versions();
    Optional<SpecVersion> valid = versions.stream().filter(v -> v.isValidOn(day)).findFirst();
    if (timeKnown || (versions.size() == 1 && valid.isPresent())) {
      return valid;
    }
    SpecVersion best = null;
    int most = 0;
    for (SpecVersion version : versions) {
      int fit = Application.fit(page, version);
      if (fit >= most && fit > 0) {
        best = version;
        most = fit;
      }
    }
    return best == null ? valid : Optional.of(best);
  }
}
