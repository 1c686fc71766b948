package org.pactwatch.extract.mention;

/** The kind of words by which a country or an organisation is mentioned. */
public enum ActorForm {
  /** Its name or an abbreviation: "Qatar", "the UAE". */
  NAME,
  /** A demonym before a noun: "Qatari officials". */
  ADJECTIVE,
  /** A demonym for the people or the side: "the Qataris". */
  PEOPLE,
  /** A capital that stands for the government: "Doha wants". */
  CAPITAL,
  /** A seat of government or a parliament: "the Kremlin". */
  SEAT,
  /** A city that is only a place; no actor. */
  PLACE,
  /** Words that refer back: "the kingdom", "the alliance". */
  REFERENCE,
  /** An intergovernmental organisation by name or abbreviation. */
  ORGANISATION
}
