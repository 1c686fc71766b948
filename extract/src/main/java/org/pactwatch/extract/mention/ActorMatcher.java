package org.pactwatch.extract.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.extract.text.Token;
import org.pactwatch.model.Party;

/** Finds the names of the gazetteer in a sentence: the longest first, without overlap. */
final class ActorMatcher {
  private static final Set<String> DESCRIBED = Set.of("NOUN", "ADJ", "PROPN", "NUM", "VERB");

  private final ActorGazetteer gazetteer;

  ActorMatcher(ActorGazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  List<ActorCandidate> match(Sentence sentence, PieceSequence pieces) {
    List<ActorCandidate> found = new ArrayList<>();
    int i = 0;
    while (i < pieces.size()) {
      i = pieces.beginsToken(i) ? matchAt(sentence, pieces, i, found) : i + 1;
    }
    return found;
  }

  private int matchAt(
      Sentence sentence, PieceSequence pieces, int from, List<ActorCandidate> found) {
    Optional<PhraseTrie.Found<ActorEntry>> name = gazetteer.name(pieces, from);
    if (name.isEmpty()) {
      prefix(pieces, from).ifPresent(party -> found.add(prefixOf(sentence, pieces, from, party)));
      return from + 1;
    }
    int end = name.get().end();
    if (gazetteer.isMedia(pieces, end, sentence.titleCase())) {
      return end + 1;
    }
    List<ActorEntry> entries = name.get().values();
    if (entries.stream().allMatch(entry -> entry.party() != null)) {
      entries.forEach(entry -> add(sentence, pieces, from, end, entry, found));
    }
    return end;
  }

  private static void add(
      Sentence sentence,
      PieceSequence pieces,
      int from,
      int end,
      ActorEntry entry,
      List<ActorCandidate> found) {
    int first = pieces.token(from);
    int last = pieces.token(end - 1) + 1;
    Party party = entry.party();
    boolean known =
        found.stream().anyMatch(c -> c.firstToken() == first && c.party().equals(party));
    if (party != null && !known) {
      ActorForm form = entry.form() == ActorForm.ADJECTIVE ? use(sentence, last) : entry.form();
      found.add(new ActorCandidate(sentence, first, last, party, form, entry.weak()));
    }
  }

  /** A demonym without a noun after it is the people: "the Chinese said". */
  private static ActorForm use(Sentence sentence, int after) {
    if (after >= sentence.size()) {
      return ActorForm.PEOPLE;
    }
    Token next = sentence.token(after);
    boolean describes = next.is("-", "–", "and", "or", ",") || DESCRIBED.contains(next.tag());
    return describes ? ActorForm.ADJECTIVE : ActorForm.PEOPLE;
  }

  private Optional<Party> prefix(PieceSequence pieces, int from) {
    boolean joined = from + 2 < pieces.size() && pieces.piece(from + 1).key().equals("-");
    return joined && gazetteer.name(pieces, from + 2).isPresent()
        ? gazetteer.prefix(pieces.piece(from))
        : Optional.empty();
  }

  private static ActorCandidate prefixOf(
      Sentence sentence, PieceSequence pieces, int from, Party party) {
    int token = pieces.token(from);
    return new ActorCandidate(sentence, token, token + 1, party, ActorForm.ADJECTIVE, false);
  }
}
