package org.pactwatch.store.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.PactKind;
import org.pactwatch.model.PartialDate;
import org.pactwatch.model.Party;
import org.pactwatch.model.SourceId;

/** The important pacts that come with the program, in {@code known-pacts.csv}. */
public final class KnownPacts {
  private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
  private static final double CONFIDENCE = 0.99;
  private static final int FIELDS = 11;

  private KnownPacts() {}

  /** The catalogue. */
  public static Catalogue catalogue() {
    try (InputStream in = KnownPacts.class.getResourceAsStream("known-pacts.csv")) {
      if (in == null) {
        throw new IOException("known-pacts.csv is not on the class path");
      }
      List<CatalogueEntry> entries =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
              .lines()
              .filter(line -> !line.startsWith("#") && !line.isBlank())
              .map(line -> entry(line.split("\\|", -1)))
              .toList();
      return new Catalogue(
          new SourceId("known-pacts"), "pactwatch: known pacts", AS_OF, CONFIDENCE, entries);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CatalogueEntry entry(String[] f) {
    if (f.length != FIELDS) {
      throw new IllegalStateException("not " + FIELDS + " fields: " + Arrays.toString(f));
    }
    List<CatalogueEntry.Member> members = new ArrayList<>();
    dated(f[8]).forEach(d -> members.add(new CatalogueEntry.Member(party(d), date(d), null)));
    dated(f[9]).forEach(d -> members.add(new CatalogueEntry.Member(party(d), null, date(d))));
    return new CatalogueEntry(
        f[0],
        f[1],
        f[2].isEmpty() ? null : f[2],
        words(f[3]).map(PactKind::valueOf).collect(Collectors.toSet()),
        parties(f[4]),
        partial(f[5]),
        partial(f[6]),
        partial(f[7]),
        members,
        URI.create(f[10]));
  }

  private static Stream<String> words(String field) {
    return field.isEmpty() ? Stream.of() : Stream.of(field.split(" "));
  }

  private static SortedSet<Party> parties(String field) {
    return words(field).map(Party::new).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> dated(String field) {
    return field.isEmpty() ? Set.of() : new TreeSet<>(List.of(field.split(",")));
  }

  private static Party party(String dated) {
    return new Party(dated.substring(0, dated.indexOf(' ')));
  }

  private static PartialDate date(String dated) {
    return PartialDate.parse(dated.substring(dated.indexOf(' ') + 1));
  }

  private static @Nullable PartialDate partial(String field) {
    return field.isEmpty() ? null : PartialDate.parse(field);
  }
}
