package org.pactwatch.review;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How the console is served.
 *
 * @param port the port; 0 for any that is free
 * @param bind the address to listen at once there are accounts; until then it is the loopback's
 * @param publicUrl the address people use, such as that of a proxy that speaks TLS; null if they
 *     use this server's own
 * @param walled whether something else keeps strangers out, such as a container's network, so that
 *     it listens there without accounts, too
 */
public record ConsoleSettings(int port, String bind, @Nullable URI publicUrl, boolean walled) {
  /** The loopback's address. */
  public static final String LOOPBACK = "127.0.0.1";

  /** Served to this machine only. */
  public static ConsoleSettings local(int port) {
    return new ConsoleSettings(port, LOOPBACK, null, false);
  }

  /** Whether cookies must only travel over TLS. */
  public boolean secureCookies() {
    return publicUrl != null && "https".equals(publicUrl.getScheme());
  }
}
