package org.pactwatch.ingest.frontier;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Leases where there is nobody to share with: always given. Pauses are kept in memory. */
final class SoleProcess implements DomainLeases {
  private final Map<String, Pause> pauses = new ConcurrentHashMap<>();

  @Override
  public Optional<Grant> acquire(String domain) {
    return Optional.of(new Grant(pauses.get(domain)));
  }

  @Override
  public Renewal renew(Collection<String> domains) {
    return new Renewal(Set.copyOf(domains), Set.of());
  }

  @Override
  public void release(Collection<String> domains) {}

  @Override
  public void pause(String domain, Pause pause) {
    pauses.put(domain, pause);
  }
}
