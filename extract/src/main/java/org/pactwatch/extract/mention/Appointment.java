package org.pactwatch.extract.mention;

import java.util.List;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.model.Party;

/**
 * An office or rank that the text gives to a person.
 *
 * @param sentence where it is said
 * @param title the words
 * @param parties whose office it is, as far as the words beside it say; at most one
 */
record Appointment(Sentence sentence, Title title, List<Party> parties) {
  Appointment {
    parties = List.copyOf(parties);
  }
}
