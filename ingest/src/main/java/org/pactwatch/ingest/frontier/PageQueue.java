package org.pactwatch.ingest.frontier;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.SourceId;

/**
 * Pages that were announced and are still to be taken. A page stays until it is done, whatever
 * becomes of the process or of the feed that announced it. Methods throw {@link
 * IllegalStateException} if the store cannot be reached. Implementations are safe for use by many
 * threads.
 */
public interface PageQueue {

  /**
   * What to claim.
   *
   * @param sources whose pages
   * @param by due at this time or before
   * @param except domains of which enough is under way
   * @param perDomain the most of one domain
   * @param most the most of all
   */
  record Claim(
      Collection<SourceId> sources,
      Instant by,
      Collection<String> except,
      int perDomain,
      int most) {}

  /**
   * Adds pages in their order; one that waits already takes the new version, and is due anew. Gives
   * the keys of those that were not waiting already. Each key of a source may be there once.
   */
  Set<String> add(Collection<DuePage> pages, Instant due);

  /**
   * Takes pages for this process; another one may take them when the lease has run out. Those of a
   * domain that another process may ask at present are left to it, unless they have waited long.
   */
  List<DuePage> claim(Claim claim);

  /** Puts a page back that could not be taken, with its attempts as they are given. */
  void retry(DuePage page, Instant due, String trouble);

  /**
   * Takes a page off, unless it was announced in another version since.
   *
   * @param trouble why it was not taken; null if it was
   */
  void done(DuePage page, @Nullable String trouble, Instant now);

  /** Makes all waiting pages of the sources due but those that are just being written. */
  void hasten(Collection<SourceId> sources, Instant due);
}
