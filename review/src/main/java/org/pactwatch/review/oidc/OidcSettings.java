package org.pactwatch.review.oidc;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pactwatch.review.account.Role;

/**
 * The OpenID Connect provider by which people may sign in. Immutable.
 *
 * @param issuer the provider; https, or a server of this machine
 * @param clientId what this console is called there
 * @param secret what shows that it is this console, or null for a public client
 * @param scopes what is asked for beside {@code openid}
 * @param nameClaim the claim that accounts are named after
 * @param groupsClaim the claim with somebody's groups; dots lead into nested ones
 * @param roles what the members of groups may do
 * @param otherwise what everybody else may do, or null for nothing
 * @param label what the provider is called on the sign-in page
 */
public record OidcSettings(
    URI issuer,
    String clientId,
    @Nullable String secret,
    List<String> scopes,
    String nameClaim,
    String groupsClaim,
    Map<String, Role> roles,
    @Nullable Role otherwise,
    String label) {
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  public OidcSettings {
    scopes = List.copyOf(scopes);
    roles = Map.copyOf(roles);
    if (!isSafe(issuer) || issuer.getRawQuery() != null || issuer.getRawFragment() != null) {
      throw new IllegalArgumentException("issuer is no https address: " + issuer);
    }
    if (clientId.isBlank()) {
      throw new IllegalArgumentException("client-id is missing");
    }
    if (roles.isEmpty() && otherwise == null) {
      throw new IllegalArgumentException("neither roles nor otherwise says what anybody may do");
    }
    if (otherwise == Role.ANYBODY || roles.containsValue(Role.ANYBODY)) {
      throw new IllegalArgumentException("a role is viewer, reviewer or admin");
    }
  }

  /** Whether nobody listens on the way to an address: https, or a server of this machine. */
  static boolean isSafe(URI address) {
    String host = address.getHost();
    return host != null
        && ("https".equals(address.getScheme())
            || ("http".equals(address.getScheme()) && THIS_MACHINE.contains(host)));
  }

  /** The most that one of the groups allows; empty if they may not sign in. */
  public Optional<Role> role(Collection<String> groups) {
    return groups.stream()
        .flatMap(g -> Optional.ofNullable(roles.get(g)).stream())
        .max(java.util.Comparator.naturalOrder())
        .or(() -> Optional.ofNullable(otherwise));
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return clientId + " at " + issuer;
  }
}
