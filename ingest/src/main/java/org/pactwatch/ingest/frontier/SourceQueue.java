package org.pactwatch.ingest.frontier;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.pactwatch.ingest.source.Source;
import org.pactwatch.model.SourceId;

/**
 * Sources by the time at which they are due, shared by processes. Methods throw {@link
 * IllegalStateException} if the store cannot be reached. Implementations are safe for use by many
 * threads.
 */
public interface SourceQueue {

  /**
   * What to claim.
   *
   * @param sources which of them
   * @param by due at this time or before
   * @param except domains that are being looked at
   * @param most the most of all; of one domain, one
   */
  record Claim(Collection<SourceId> sources, Instant by, Collection<String> except, int most) {}

  /** Makes sources known; those that are new are due at once. */
  void enrol(Collection<Source> sources);

  /**
   * Takes sources for this process until their state is saved; another one may take them when the
   * lease has run out. Those of a domain that another process may ask at present are left to it,
   * unless they have waited long.
   */
  Map<SourceId, SourceState> claim(Claim claim);

  /** Gives back as it was what this process has claimed, sources and pages. */
  void leave();

  /** Prolongs what this process has claimed, sources and pages. */
  void renew();

  /**
   * Ends all leases of other processes. Only for a process that knows that there is no other one,
   * so that what a killed one had claimed need not wait.
   */
  void endOtherLeases();
}
