package org.pactwatch.extract.mention;

import java.util.List;
import org.pactwatch.model.Party;

/**
 * The words of an office or a rank in a sentence.
 *
 * @param outer the first token with its determiner and country: "the Qatari transport minister"
 * @param first the first token of the role itself
 * @param end the token after the role with its complement
 * @param role as written, without the country
 * @param kind what kind of title it is
 * @param plural whether it names several people
 * @param parties whose office it is, as far as the words beside it say; several only for a plural
 * @param possessor the last token of the person or pronoun whose it is ("his spokesman"), or -1
 */
record Title(
    int outer,
    int first,
    int end,
    String role,
    Kind kind,
    boolean plural,
    List<Party> parties,
    int possessor) {
  enum Kind {
    OFFICE,
    /** Holds what another holds elsewhere: "his Russian counterpart". */
    COUNTERPART,
    RANK,
    /** An office of one whose possessor is a person or a pronoun: "Mr Duterte's spokesman". */
    FOLLOWER
  }

  Title {
    parties = List.copyOf(parties);
  }

  Title joinedWith(Title rank, String words) {
    return new Title(outer, first, rank.end(), words, kind, plural, parties, possessor);
  }
}
