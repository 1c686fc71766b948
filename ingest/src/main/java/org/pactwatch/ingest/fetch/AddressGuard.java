package org.pactwatch.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Dns;
import org.pactwatch.model.AddressRules;

/**
 * Resolves names, and refuses addresses that are none of the public network, so that no feed or
 * redirect can make this program ask its own machine or its neighbours. The connection is made to
 * the addresses checked here, so a name cannot resolve otherwise in between.
 */
final class AddressGuard implements Dns {
  private final NameService names;
  private final boolean privateNetwork;

  AddressGuard(NameService names, boolean privateNetwork) {
    this.names = names;
    this.privateNetwork = privateNetwork;
  }

  /** The host resolves to an address that must not be asked. */
  static final class Blocked extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    Blocked(String message) {
      super(message);
    }
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> allowed = new ArrayList<>();
    for (InetAddress address : names.addresses(host)) {
      if (allows(address)) {
        allowed.add(address);
      }
    }
    if (allowed.isEmpty()) {
      throw new Blocked(refusal(host));
    }
    return allowed;
  }

  static String refusal(String host) {
    return AddressRules.refusal(host);
  }

  boolean allows(InetAddress address) {
    return AddressRules.allow(address, privateNetwork);
  }
}
