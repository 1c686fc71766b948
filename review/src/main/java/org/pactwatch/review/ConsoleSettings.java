package org.pactwatch.review;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pactwatch.review.oidc.OidcSettings;

/**
 * How the console is served.
 *
 * @param port the port; 0 for any that is free
 * @param bind the address to listen at once there are accounts; until then it is the loopback's
 * @param publicUrl the address people use, such as that of a proxy that speaks TLS; null if they
 *     use this server's own
 * @param walled whether it listens there without accounts, too, for the one-time link to be opened
 *     from elsewhere, such as through a container's port
 * @param oidc the provider by which people may sign in, too, or null
 */
public record ConsoleSettings(
    int port, String bind, @Nullable URI publicUrl, boolean walled, @Nullable OidcSettings oidc) {
  /** The loopback's address. */
  public static final String LOOPBACK = "127.0.0.1";

  private static final Set<String> LOOPBACKS = Set.of(LOOPBACK, "localhost", "::1");

  /** With passwords alone. */
  public ConsoleSettings(int port, String bind, @Nullable URI publicUrl, boolean walled) {
    this(port, bind, publicUrl, walled, null);
  }

  /** Served to this machine only. */
  public static ConsoleSettings local(int port) {
    return new ConsoleSettings(port, LOOPBACK, null, false);
  }

  /** Where it listens while there are no accounts. */
  public String bindWithoutAccounts() {
    return walled ? bind : LOOPBACK;
  }

  /**
   * Whether it is open to whoever sits at this machine while there are no accounts: nobody else
   * reaches the loopback, unless something forwards to it, as what has a public address does.
   */
  public boolean openWithoutAccounts() {
    return publicUrl == null && LOOPBACKS.contains(bindWithoutAccounts());
  }

  /** Whether cookies must only travel over TLS. */
  public boolean secureCookies() {
    return publicUrl != null && "https".equals(publicUrl.getScheme());
  }
}
