package org.pactwatch.model;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Which addresses may be asked by a program that follows addresses of others' choosing: those of
 * the public network. Ranges are those of the IANA special-purpose registries (RFC 6890).
 */
public final class AddressRules {
  private AddressRules() {}

  /**
   * Whether an address may be asked.
   *
   * @param privateNetwork whether this machine and private networks may be, too
   */
  public static boolean allow(InetAddress address, boolean privateNetwork) {
    if (privateNetwork && (address.isLoopbackAddress() || isPrivate(address))) {
      return true;
    }
    return !isReserved(address);
  }

  /** Why a host is not asked, in words. */
  public static String refusal(String host) {
    return host + " is on this machine or in a private or reserved network";
  }

  private static boolean isPrivate(InetAddress address) {
    return address.isSiteLocalAddress()
        || (address instanceof Inet6Address && (address.getAddress()[0] & 0xFE) == 0xFC);
  }

  private static boolean isReserved(InetAddress address) {
    if (address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isMulticastAddress()
        || isPrivate(address)) {
      return true;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? isReserved4(bytes) : isReserved6(bytes);
  }

  private static boolean isReserved4(byte[] ip) {
    int a = ip[0] & 0xFF;
    int b = ip[1] & 0xFF;
    int c = ip[2] & 0xFF;
    return a == 0
        || a >= 240
        || (a == 100 && b >= 64 && b < 128)
        || (a == 192 && b == 0 && (c == 0 || c == 2))
        || (a == 198 && (b == 18 || b == 19 || (b == 51 && c == 100)))
        || (a == 203 && b == 0 && c == 113);
  }

  /** Also what carries an IPv4 address inside: mapped, NAT64, 6to4, Teredo. */
  private static boolean isReserved6(byte[] ip) {
    int first = (ip[0] & 0xFF) << 8 | (ip[1] & 0xFF);
    int second = (ip[2] & 0xFF) << 8 | (ip[3] & 0xFF);
    boolean zeros = first == 0 && second == 0;
    boolean nat64 = first == 0x64 && second == 0xFF9B;
    if (zeros || nat64) {
      return embedded(Arrays.copyOfRange(ip, 12, 16));
    }
    if (first == 0x2002) {
      return embedded(Arrays.copyOfRange(ip, 2, 6));
    }
    return (first == 0x2001 && second == 0)
        || (first == 0x2001 && second == 0xDB8)
        || first == 0x100;
  }

  private static boolean embedded(byte[] ip4) {
    try {
      return isReserved(InetAddress.getByAddress(ip4));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }
}
