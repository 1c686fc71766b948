package org.pactwatch.store.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.PactKind;
import org.pactwatch.model.PartialDate;
import org.pactwatch.model.Party;
import org.pactwatch.model.SourceId;

/**
 * Reads the files of the Alliance Treaty Obligations and Provisions project (Leeds et al.,
 * "Alliance Treaty Obligations and Provisions, 1815-1944", International Interactions 28, 2002;
 * version 5): an alliance is in force from its first day to its last, and a member from its first
 * entry to its last exit. Promises of offence count as mutual defence, those of neutrality as
 * non-aggression.
 */
public final class AtopFiles {
  private static final URI REFERENCE = URI.create("http://www.atopdata.org/");
  private static final LocalDate AS_OF = LocalDate.of(2018, 12, 31);
  private static final double CONFIDENCE = 0.98;
  private static final Map<String, PactKind> KINDS =
      Map.of(
          "defense", PactKind.MUTUAL_DEFENCE,
          "offense", PactKind.MUTUAL_DEFENCE,
          "neutral", PactKind.NON_AGGRESSION,
          "nonagg", PactKind.NON_AGGRESSION,
          "consul", PactKind.CONSULTATION);

  private final Map<String, Party> states = states();

  /** A file that is not what it should be. */
  public static final class UnreadableFile extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableFile(Path file, int line, String fault) {
      super(file + ", line " + line + ": " + fault);
    }
  }

  /**
   * The alliances of a folder with {@code atop-alliance-level.csv} and {@code
   * atop-member-level.csv}.
   *
   * @throws IOException if a file cannot be read
   * @throws UnreadableFile if a line of it makes no sense
   */
  public Catalogue read(Path folder) throws IOException {
    Map<String, List<Row>> members = new HashMap<>();
    for (Row row : rows(folder.resolve("atop-member-level.csv"))) {
      members.computeIfAbsent(row.text("atopid"), id -> new ArrayList<>()).add(row);
    }
    List<CatalogueEntry> entries = new ArrayList<>();
    for (Row row : rows(folder.resolve("atop-alliance-level.csv"))) {
      try {
        entries.add(entry(row, members.getOrDefault(row.text("atopid"), List.of())));
      } catch (IllegalArgumentException e) {
        throw new UnreadableFile(row.file(), row.number(), String.valueOf(e.getMessage()));
      }
    }
    return new Catalogue(
        new SourceId("atop"),
        "Alliance Treaty Obligations and Provisions",
        AS_OF,
        CONFIDENCE,
        entries);
  }

  /** A line of a file by its columns. */
  private record Row(Path file, int number, Map<String, String> columns) {
    String text(String column) {
      String value = columns.get(column);
      if (value == null) {
        throw new IllegalArgumentException("no column " + column);
      }
      return value;
    }

    /** A date in three columns; null if there is no year. */
    @Nullable PartialDate date(String year, String month, String day) {
      int y = whole(text(year));
      int m = whole(text(month));
      int d = whole(text(day));
      if (y == 0) {
        return null;
      }
      try {
        if (m == 0) {
          return PartialDate.ofYear(y);
        }
        return d == 0 ? PartialDate.ofMonth(y, m) : PartialDate.ofDay(LocalDate.of(y, m, d));
      } catch (DateTimeException e) {
        throw new IllegalArgumentException("no such day: " + y + "-" + m + "-" + d, e);
      }
    }

    private static int whole(String number) {
      return number.isBlank() ? 0 : Integer.parseInt(number.strip());
    }
  }

  private static List<Row> rows(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    if (lines.isEmpty()) {
      throw new UnreadableFile(file, 1, "the file is empty");
    }
    String[] names = lines.get(0).replace("\uFEFF", "").split(",", -1);
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",", -1);
      if (cells.length != names.length) {
        throw new UnreadableFile(
            file, i + 1, cells.length + " columns in place of " + names.length);
      }
      Map<String, String> columns = new HashMap<>();
      for (int c = 0; c < names.length; c++) {
        columns.put(names[c].strip(), cells[c]);
      }
      rows.add(new Row(file, i + 1, columns));
    }
    return rows;
  }

  private CatalogueEntry entry(Row alliance, List<Row> memberships) {
    PartialDate begin = alliance.date("begyr", "begmo", "begday");
    PartialDate end = alliance.date("endyr", "endmo", "endday");
    if (begin == null) {
      throw new IllegalArgumentException("an alliance without a beginning");
    }
    Map<Party, Spell> spells = new TreeMap<>();
    for (Row row : memberships) {
      PartialDate from = row.date("yrent", "moent", "dayent");
      Spell spell = new Spell(from == null ? begin : from, row.date("yrexit", "moexit", "dayexit"));
      spells.merge(state(row.text("member")), spell, Spell::and);
    }
    SortedSet<Party> founders =
        spells.entrySet().stream()
            .filter(e -> e.getValue().from().compareTo(begin) <= 0)
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(TreeSet::new));
    String id = alliance.text("atopid");
    return new CatalogueEntry(
        id,
        "alliance of " + begin.earliest().getYear() + " [ATOP " + id + "]",
        null,
        kinds(alliance),
        founders,
        null,
        begin,
        end,
        members(spells, founders, end),
        REFERENCE);
  }

  /** From a member's first entry to its last exit; null if it has not left. */
  private record Spell(PartialDate from, @Nullable PartialDate until) {
    Spell and(Spell other) {
      PartialDate last = until;
      PartialDate otherLast = other.until;
      return new Spell(
          from.compareTo(other.from) <= 0 ? from : other.from,
          last == null || otherLast == null
              ? null
              : last.compareTo(otherLast) >= 0 ? last : otherLast);
    }
  }

  private static List<CatalogueEntry.Member> members(
      Map<Party, Spell> spells, Set<Party> founders, @Nullable PartialDate end) {
    List<CatalogueEntry.Member> members = new ArrayList<>();
    spells.forEach(
        (party, spell) -> {
          PartialDate until = spell.until();
          boolean founder = founders.contains(party);
          boolean stays = until == null || (end != null && until.compareTo(end) >= 0);
          // Where one of two founders goes, the alliance ends.
          PartialDate exit = stays || (founder && founders.size() == 2) ? null : until;
          if (!founder || exit != null) {
            members.add(new CatalogueEntry.Member(party, founder ? null : spell.from(), exit));
          }
        });
    return members;
  }

  private static Set<PactKind> kinds(Row alliance) {
    Set<PactKind> kinds = EnumSet.noneOf(PactKind.class);
    KINDS.forEach(
        (column, kind) -> {
          if (alliance.text(column).strip().equals("1")) {
            kinds.add(kind);
          }
        });
    return kinds;
  }

  private Party state(String number) {
    Party party = states.get(number.strip());
    if (party == null) {
      throw new IllegalArgumentException("no state has the number " + number);
    }
    return party;
  }

  private static Map<String, Party> states() {
    try (InputStream in = AtopFiles.class.getResourceAsStream("cow-states.csv")) {
      if (in == null) {
        throw new IOException("cow-states.csv is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split(","))
          .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> new Party(row[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
