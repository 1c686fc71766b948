package org.pactwatch.alert.channel;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Dns;
import org.pactwatch.model.AddressRules;

/**
 * Resolves names, and refuses what {@link AddressRules} does not allow. The connection is made to
 * the addresses checked here, so a name cannot resolve otherwise in between.
 *
 * @param names how names are resolved
 * @param privateNetwork whether the receiver may be on this machine or in a private network
 */
record GuardedDns(Dns names, boolean privateNetwork) implements Dns {
  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> allowed = new ArrayList<>();
    for (InetAddress address : names.lookup(host)) {
      if (AddressRules.allow(address, privateNetwork)) {
        allowed.add(address);
      }
    }
    if (allowed.isEmpty()) {
      throw new UnknownHostException(AddressRules.refusal(host));
    }
    return allowed;
  }
}
