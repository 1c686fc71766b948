package org.pactwatch.review.http;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pactwatch.review.ConsoleSettings;

/**
 * Where a request comes from. Behind a public address that is what the proxy says last in {@code
 * X-Forwarded-For}, which it has written itself; what stands before it anybody may have written. A
 * proxy is believed on this machine and on private networks only. Thread-safe.
 */
final class ClientAddress {
  private static final String FORWARDED = "X-Forwarded-For";

  /** An address in numbers, so that no name is looked up. */
  private static final Pattern NUMBERS = Pattern.compile("[0-9a-fA-F:.]{2,45}");

  private final boolean behindProxy;

  ClientAddress(ConsoleSettings settings) {
    this.behindProxy = settings.publicUrl() != null;
  }

  /** The address; null if the proxy does not tell it. */
  @Nullable String of(Context ctx) {
    String peer = ctx.ip();
    if (!behindProxy || !isNear(peer)) {
      return peer;
    }
    String said = ctx.header(FORWARDED);
    String last = said == null ? "" : said.substring(said.lastIndexOf(',') + 1).strip();
    return NUMBERS.matcher(last).matches() ? last : null;
  }

  private static boolean isNear(String peer) {
    String plain = peer.startsWith("[") ? peer.substring(1, peer.length() - 1) : peer;
    try {
      InetAddress address = InetAddress.getByName(plain);
      boolean uniqueLocal =
          address.getAddress().length == 16 && (address.getAddress()[0] & 0xfe) == 0xfc;
      return address.isLoopbackAddress()
          || address.isSiteLocalAddress()
          || address.isLinkLocalAddress()
          || uniqueLocal;
    } catch (UnknownHostException noAddress) {
      // Only a socket that is closed already has none, and nobody reads its answer.
      return false;
    }
  }
}
