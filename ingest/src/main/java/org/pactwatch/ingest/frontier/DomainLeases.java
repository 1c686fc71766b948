package org.pactwatch.ingest.frontier;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says which process alone may send requests to a domain. A lease ends when it is released, or by
 * itself when its holder has not renewed it for {@link PostgresDomains#LEASE}. Methods throw {@link
 * IllegalStateException} if the store cannot be reached. Implementations are safe for use by many
 * threads.
 */
public interface DomainLeases {

  /**
   * A time in which a domain is not to be asked at all.
   *
   * @param until when it ends
   * @param reason why, in words
   */
  record Pause(Instant until, String reason) {}

  /** The lease was given; the domain may be in a pause nevertheless. */
  record Grant(@Nullable Pause pause) {}

  /**
   * What became of leases.
   *
   * @param held those that go on
   * @param wanted those that another process waits for
   */
  record Renewal(Set<String> held, Set<String> wanted) {
    public Renewal {
      held = Set.copyOf(held);
      wanted = Set.copyOf(wanted);
    }
  }

  /** Takes the lease of a domain; nothing if another process has it, which is told of the wish. */
  Optional<Grant> acquire(String domain);

  /** Prolongs the leases that this process has. */
  Renewal renew(Collection<String> domains);

  /** Gives leases back. The pause after the last request must have passed. */
  void release(Collection<String> domains);

  /** Notes for every process that a domain is not to be asked for a while. */
  void pause(String domain, Pause pause);

  /** For a process that knows of no other one. */
  static DomainLeases alone() {
    return new SoleProcess();
  }
}
