package org.pactwatch.extract.claim;

import java.util.List;
import org.pactwatch.model.Party;

/**
 * Words that name or refer to an agreement.
 *
 * @param type by what kind of words
 * @param first index of its first token, modifiers included
 * @param head index of the word that names it ("pact")
 * @param end index after its last token, "with …" and "on …" included
 * @param subject what its own words say it is about
 * @param definite whether it is told as known ("the", "its", "existing", a proper name)
 * @param plural whether it is several agreements
 * @param between the parties told by "between … and …" or by adjectives before it
 * @param with the parties told by "with …"
 * @param each whether each of {@code with} has its own agreement
 * @param words its words in lower case, for its kind
 * @param name its words as written
 */
record AgreementMention(
    Type type,
    int first,
    int head,
    int end,
    Subject subject,
    boolean definite,
    boolean plural,
    List<Party> between,
    List<Party> with,
    boolean each,
    String words,
    String name) {

  /** By what kind of words an agreement is mentioned. */
  enum Type {
    /** A noun for agreements: "a defence pact". */
    NOUN,
    /** A noun that refers back: "the document". */
    REFERENCE,
    /** A proper name or abbreviation: "GSOMIA". */
    NAMED,
    /** Talks about one: "defence talks". */
    TALKS,
    /** A base or another facility that a state asks for or offers. */
    FACILITY
  }

  /** What an agreement is about, by its own words. */
  enum Subject {
    SECURITY,
    OTHER,
    UNSAID
  }

  AgreementMention {
    between = List.copyOf(between);
    with = List.copyOf(with);
  }

  /** These talks, about that agreement. */
  AgreementMention about(AgreementMention agreement) {
    boolean own = hasOwnParties();
    return new AgreementMention(
        type,
        first,
        head,
        agreement.end(),
        agreement.subject() == Subject.UNSAID ? subject : agreement.subject(),
        definite,
        agreement.plural(),
        own ? between : agreement.between(),
        own ? with : agreement.with(),
        each || agreement.each(),
        words + " " + agreement.words(),
        agreement.name());
  }

  /** The same mention, about what the agreement is about that it stands for. */
  AgreementMention about(Subject other) {
    return new AgreementMention(
        type, first, head, end, other, definite, plural, between, with, each, words, name);
  }

  /**
   * The same mention of an agreement that is known by its name.
   *
   * @param known the parties that it has
   * @param last index after what the name is explained with
   * @param called the name as written
   */
  AgreementMention of(List<Party> known, int last, String called) {
    boolean told = between.size() >= 2 || !with.isEmpty();
    boolean own = told && !(known.containsAll(between) && known.containsAll(with));
    return new AgreementMention(
        Type.NAMED,
        first,
        head,
        last,
        Subject.SECURITY,
        true,
        false,
        own ? between : known,
        own ? with : List.of(),
        each,
        words,
        called);
  }

  /** The same mention with these counterparts. */
  AgreementMention with(List<Party> counterparts) {
    return new AgreementMention(
        type,
        first,
        head,
        end,
        subject,
        definite,
        plural,
        between,
        counterparts,
        each,
        words,
        name);
  }

  boolean hasOwnParties() {
    return !between.isEmpty() || !with.isEmpty();
  }
}
