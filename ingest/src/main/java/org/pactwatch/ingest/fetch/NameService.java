package org.pactwatch.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of hosts. */
@FunctionalInterface
public interface NameService {
  /** The machine's own. */
  NameService SYSTEM = host -> List.of(InetAddress.getAllByName(host));

  /**
   * The addresses of a host, in the order in which they are tried.
   *
   * @throws UnknownHostException if it has none
   */
  List<InetAddress> addresses(String host) throws UnknownHostException;
}
