package org.pactwatch.review.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the provider says of itself: OpenID Connect Discovery 1.0. It is asked for when it is needed
 * first, and kept. Thread-safe.
 */
final class Discovery {
  private final OidcSettings settings;
  private final HTTPRequestSender exchange;
  private final int patience;
  private final int mostBytes;
  private volatile @Nullable Known known;

  /**
   * @param patience how long keys may take, in milliseconds
   * @param mostBytes how long they may be
   */
  Discovery(OidcSettings settings, HTTPRequestSender exchange, int patience, int mostBytes) {
    this.settings = settings;
    this.exchange = exchange;
    this.patience = patience;
    this.mostBytes = mostBytes;
  }

  /** Addresses of the provider, and its keys. */
  record Known(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys) {
    /** Takes signatures by the published keys alone, never by the shared secret. */
    JWSVerificationKeySelector<SecurityContext> signed(@Nullable List<JWSAlgorithm> offered) {
      Set<JWSAlgorithm> taken = new LinkedHashSet<>(JWSAlgorithm.Family.SIGNATURE);
      if (offered != null) {
        taken.retainAll(offered);
      }
      return new JWSVerificationKeySelector<>(taken, keys);
    }
  }

  /** What is known. */
  Known known() throws NotSignedIn {
    Known before = known;
    if (before != null) {
      return before;
    }
    OIDCProviderMetadata metadata = resolved();
    check("authorization_endpoint", metadata.getAuthorizationEndpointURI());
    check("token_endpoint", metadata.getTokenEndpointURI());
    check("jwks_uri", metadata.getJWKSetURI());
    checkIfThere("userinfo_endpoint", metadata.getUserInfoEndpointURI());
    checkIfThere("end_session_endpoint", metadata.getEndSessionEndpointURI());
    Known now = new Known(metadata, keys(metadata.getJWKSetURI()));
    known = now;
    return now;
  }

  private OIDCProviderMetadata resolved() throws NotSignedIn {
    Issuer issuer = new Issuer(settings.issuer());
    try {
      HTTPRequest asking =
          new HTTPRequest(HTTPRequest.Method.GET, OIDCProviderMetadata.resolveURL(issuer));
      HTTPResponse answer = asking.send(exchange);
      if (answer.getStatusCode() != 200) {
        throw new IOException(asking.getURI() + " answers " + answer.getStatusCode());
      }
      OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(String.valueOf(answer.getBody()));
      if (!metadata.getIssuer().equals(issuer)) {
        throw new GeneralException("it calls itself " + metadata.getIssuer());
      }
      return metadata;
    } catch (IOException e) {
      throw NotSignedIn.away(settings.label() + " cannot be reached", e);
    } catch (GeneralException e) {
      throw unusable(e);
    }
  }

  /** Secrets and people are sent to these addresses. */
  private void check(String what, @Nullable URI address) throws NotSignedIn {
    if (address == null || !OidcSettings.isSafe(address)) {
      throw unusable(
          new GeneralException(
              what + " is " + (address == null ? "missing" : "unsafe: " + address)));
    }
  }

  private void checkIfThere(String what, @Nullable URI address) throws NotSignedIn {
    if (address != null) {
      check(what, address);
    }
  }

  private NotSignedIn unusable(Exception cause) {
    return NotSignedIn.away(
        "what " + settings.label() + " says of itself cannot be used: " + cause.getMessage(),
        cause);
  }

  private JWKSource<SecurityContext> keys(URI address) throws NotSignedIn {
    try {
      return JWKSourceBuilder.create(
              address.toURL(), new DefaultResourceRetriever(patience, patience, mostBytes))
          .retrying(true)
          .build();
    } catch (MalformedURLException e) {
      throw unusable(e);
    }
  }
}
