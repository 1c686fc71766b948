package org.pactwatch.extract.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Party;

/**
 * The names of countries and intergovernmental organisations, from the files beside this package.
 * Immutable and thread-safe.
 */
final class ActorGazetteer {
  private final PhraseTrie<ActorEntry> names = new PhraseTrie<>();
  private final Map<String, Party> prefixes = new HashMap<>();
  private final PhraseTrie<Boolean> media = new PhraseTrie<>();
  private final PhraseTrie<Reference> references = new PhraseTrie<>();
  private final Set<Party> countries = new HashSet<>();

  /** Words that refer back, and what they may refer to. */
  record Reference(Set<Party> parties) {}

  ActorGazetteer() {
    DataFile.rows("countries.txt").forEach(this::addCountry);
    DataFile.rows("organisations.txt").forEach(this::addOrganisation);
    DataFile.rows("not-countries.txt").forEach(row -> add(row.column(0), null, ActorForm.PLACE));
    DataFile.rows("prefixes.txt")
        .forEach(row -> prefixes.put(Folding.fold(row.column(0)), new Party(row.column(1))));
    for (DataFile.Row row : DataFile.rows("media-words.txt")) {
      boolean everywhere = row.column(0).endsWith("*");
      media.add(row.column(0).replace("*", ""), everywhere);
    }
    for (DataFile.Row row : DataFile.rows("references.txt")) {
      List<String> codes = List.of(row.column(1).split(" "));
      addReference(row.column(0), codes.stream().map(Party::new).toList());
    }
  }

  private void addCountry(DataFile.Row row) {
    Party party = new Party(row.column(0));
    countries.add(party);
    row.words(1).forEach(word -> add(word, party, ActorForm.NAME));
    for (String word : row.words(2)) {
      add(word, party, ActorForm.ADJECTIVE);
      if (word.endsWith("n") || word.endsWith("i") || word.endsWith("o") || word.endsWith("a")) {
        add(word + "s", party, ActorForm.PEOPLE);
      }
    }
    row.words(3).forEach(word -> add(word, party, ActorForm.PEOPLE));
    row.words(4).forEach(word -> add(word, party, ActorForm.CAPITAL));
    row.words(5).forEach(word -> add(word, party, ActorForm.SEAT));
  }

  private void addOrganisation(DataFile.Row row) {
    Party party = new Party(row.column(0));
    row.words(1).forEach(word -> add(word, party, ActorForm.ORGANISATION));
    row.words(2).forEach(word -> add(word, party, ActorForm.ORGANISATION));
    row.words(3).forEach(word -> addReference(word, List.of(party)));
    row.words(4).forEach(word -> add(word, party, ActorForm.CAPITAL));
  }

  private void add(String word, @Nullable Party party, ActorForm form) {
    ActorEntry entry = ActorEntry.of(word, party, form);
    names.add(entry.written(), entry);
  }

  private void addReference(String words, List<Party> parties) {
    references.add(words, new Reference(Set.copyOf(parties)));
  }

  /** All countries known. */
  Set<Party> countries() {
    return Set.copyOf(countries);
  }

  /** The longest name that begins at a piece. */
  Optional<PhraseTrie.Found<ActorEntry>> name(PieceSequence pieces, int from) {
    return names.longest(pieces, from, (entry, end) -> entry.fits(pieces, end));
  }

  /** The country of a first member of a pair, such as "Franco". */
  Optional<Party> prefix(Folding.Piece piece) {
    return piece.isCapitalised()
        ? Optional.ofNullable(prefixes.get(piece.key()))
        : Optional.empty();
  }

  /** Whether the words from a piece on make a newspaper or a club of the name before them. */
  boolean isMedia(PieceSequence pieces, int from, boolean titleCase) {
    return media
        .longest(
            pieces,
            from,
            (everywhere, end) -> pieces.piece(from).isCapitalised() && (everywhere || !titleCase))
        .isPresent();
  }

  /** Words from a piece on that refer back to an actor. */
  Optional<PhraseTrie.Found<Reference>> reference(PieceSequence pieces, int from) {
    return references.longest(pieces, from, (reference, end) -> true);
  }
}
