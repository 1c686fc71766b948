package org.pactwatch.extract.claim;

import org.pactwatch.model.Party;

/**
 * A country or an organisation that may act in a sentence, itself or through an official.
 *
 * @param party which
 * @param first index of its first token
 * @param end index after its last token
 * @param adjective whether it stands before a noun as an adjective ("Qatari", "NATO" in "NATO
 *     allies" not)
 * @param person whether it is named by an official who serves it
 */
record Actor(Party party, int first, int end, boolean adjective, boolean person) {}
