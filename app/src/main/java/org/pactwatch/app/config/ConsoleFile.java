package org.pactwatch.app.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pactwatch.review.account.Role;
import org.pactwatch.review.oidc.OidcSettings;

/**
 * What is said of the console in the configuration. It is read when it is needed, since it may name
 * secrets that only the console's process knows.
 *
 * @param file the configuration's file
 * @param oidc what is said of the provider by which people sign in, or null
 */
public record ConsoleFile(@Nullable Path file, @Nullable Oidc oidc) {
  /** Nothing said. */
  public static final ConsoleFile NONE = new ConsoleFile(null, null);

  private static final String ENVIRONMENT = "env:";
  private static final String FILE = "file:";

  /** As it is written, see {@link OidcSettings}. */
  record Oidc(
      @Nullable String issuer,
      @JsonProperty("client-id") @Nullable String clientId,
      @JsonProperty("client-secret") @Nullable String clientSecret,
      @Nullable List<String> scopes,
      @JsonProperty("name-claim") @Nullable String nameClaim,
      @JsonProperty("groups-claim") @Nullable String groupsClaim,
      @Nullable Map<String, String> roles,
      @Nullable String otherwise,
      @Nullable String label) {}

  /**
   * The provider by which people may sign in, or null for passwords alone.
   *
   * @param environment what {@code env:NAME} stands for
   * @throws ConfigurationException if what is said makes no sense; the message names file and key
   */
  public @Nullable OidcSettings settings(Function<String, @Nullable String> environment) {
    if (oidc == null) {
      return null;
    }
    try {
      String issuer = needed("issuer", oidc.issuer());
      Map<String, Role> roles = new HashMap<>();
      if (oidc.roles() != null) {
        oidc.roles().forEach((group, role) -> roles.put(group, role("roles", role)));
      }
      return new OidcSettings(
          address(issuer),
          needed("client-id", oidc.clientId()),
          secret(environment),
          oidc.scopes() == null ? List.of("profile", "email") : oidc.scopes(),
          or(oidc.nameClaim(), "preferred_username"),
          or(oidc.groupsClaim(), "groups"),
          roles,
          oidc.otherwise() == null ? null : role("otherwise", oidc.otherwise()),
          or(oidc.label(), String.valueOf(address(issuer).getHost())));
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(file + ": console: oidc: " + e.getMessage(), e);
    }
  }

  private static String or(@Nullable String written, String otherwise) {
    return written == null || written.isBlank() ? otherwise : written.strip();
  }

  private static String needed(String key, @Nullable String written) {
    if (written == null || written.isBlank()) {
      throw new IllegalArgumentException(key + " is missing");
    }
    return written.strip();
  }

  private static URI address(String written) {
    try {
      return new URI(written);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("issuer is no address: " + e.getReason(), e);
    }
  }

  private static Role role(String key, @Nullable String written) {
    for (Role role : List.of(Role.VIEWER, Role.REVIEWER, Role.ADMIN)) {
      if (written != null && role.name().equals(written.strip().toUpperCase(Locale.ROOT))) {
        return role;
      }
    }
    throw new IllegalArgumentException(
        key + ": '" + written + "' is none of viewer, reviewer, admin");
  }

  /** Never the secret itself: configurations are shown around. */
  private @Nullable String secret(Function<String, @Nullable String> environment) {
    String written = oidc == null ? null : oidc.clientSecret();
    if (written == null || written.isBlank()) {
      return null;
    }
    String value;
    if (written.startsWith(ENVIRONMENT)) {
      String name = written.substring(ENVIRONMENT.length()).strip();
      value = environment.apply(name);
      if (value == null || value.isBlank()) {
        throw new IllegalArgumentException("client-secret: the environment has no " + name);
      }
    } else if (written.startsWith(FILE) && file != null) {
      value = content(file.resolveSibling(written.substring(FILE.length()).strip()));
    } else {
      throw new IllegalArgumentException("client-secret: write env:NAME or file:PATH");
    }
    return value.strip();
  }

  private static String content(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new IllegalArgumentException("client-secret: " + path + " cannot be read", e);
    }
  }
}
