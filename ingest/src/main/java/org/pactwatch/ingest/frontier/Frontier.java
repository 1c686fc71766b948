package org.pactwatch.ingest.frontier;

/** All that is remembered of what was taken and what is due. */
public interface Frontier extends FrontierStore {
  /** Sources by the time at which they are due. */
  SourceQueue sources();

  /** Pages that are still to be taken. */
  PageQueue pages();

  /** Who may ask which domain. */
  DomainLeases domains();
}
