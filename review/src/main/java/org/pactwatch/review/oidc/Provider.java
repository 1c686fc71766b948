package org.pactwatch.review.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pactwatch.review.account.Role;

/**
 * The provider: OpenID Connect Core 1.0, authorization code flow with PKCE. What it says of itself
 * is asked for at the first sign-in and kept. Thread-safe.
 */
public final class Provider {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MOST_BYTES = 256 * 1024;

  private final OidcSettings settings;
  private final Exchange exchange;
  private final Discovery discovery;

  public Provider(OidcSettings settings) {
    this.settings = settings;
    this.exchange = new Exchange(PATIENCE, MOST_BYTES);
    this.discovery = new Discovery(settings, exchange, (int) PATIENCE.toMillis(), MOST_BYTES);
  }

  /** Where to send the browser, which comes back to an address with a code. */
  public URI begin(Attempt attempt, String state, URI back) throws NotSignedIn {
    Scope scope = new Scope("openid");
    settings.scopes().forEach(scope::add);
    return new AuthenticationRequest.Builder(
            new ResponseType("code"), scope, new ClientID(settings.clientId()), back)
        .endpointURI(discovery.known().metadata().getAuthorizationEndpointURI())
        .state(new State(state))
        .nonce(new Nonce(attempt.nonce()))
        .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /**
   * Who has come back with a code. Groups that the ID token does not tell are asked for at the
   * provider's userinfo endpoint.
   *
   * @param back the address they came back to
   * @throws NotSignedIn if the provider does not vouch for them
   */
  public Vouched end(Attempt attempt, String code, URI back) throws NotSignedIn {
    Discovery.Known known = discovery.known();
    OIDCTokens tokens = redeem(known.metadata(), attempt, code, back).getOIDCTokens();
    IDTokenClaimsSet token = claims(known, tokens, attempt);
    String subject = token.getSubject().getValue();
    Claims said = said(token);
    URI userInfo = known.metadata().getUserInfoEndpointURI();
    // Without roles for groups, nobody needs to know them.
    if (userInfo != null && !settings.roles().isEmpty() && !said.has(settings.groupsClaim())) {
      UserInfoAnswer answer = new UserInfoAnswer(settings, known, exchange);
      said = said.and(answer.claims(userInfo, tokens.getAccessToken(), subject));
    }
    return new Vouched(person(subject, said), tokens.getIDTokenString());
  }

  private Person person(String subject, Claims said) {
    Role role = settings.role(said.texts(settings.groupsClaim())).orElse(null);
    return new Person(
        settings.issuer().toString(),
        subject,
        said.text(settings.nameClaim()).orElse(subject),
        role,
        role == null ? denial(said) : "");
  }

  private String denial(Claims said) {
    return said.has(settings.groupsClaim())
        ? "none of your groups at " + settings.label() + " may use this console"
        : settings.label()
            + " tells none of your groups: there is no claim '"
            + settings.groupsClaim()
            + "'";
  }

  /**
   * Where to send the browser of somebody who has signed out here, so that they are signed out
   * there, too: OpenID Connect RP-Initiated Logout 1.0. Empty if the provider offers no such place.
   *
   * @param idToken what it has vouched with, or null if that is not known any more
   * @param after where it sends them on to, or null if that is left to it
   * @throws NotSignedIn if the provider cannot be asked what it offers
   */
  public Optional<URI> signOut(@Nullable String idToken, @Nullable URI after) throws NotSignedIn {
    URI endpoint = discovery.known().metadata().getEndSessionEndpointURI();
    if (endpoint == null) {
      return Optional.empty();
    }
    return Optional.of(
        new LogoutRequest(
                endpoint,
                parsed(idToken),
                null,
                new ClientID(settings.clientId()),
                after,
                null,
                null)
            .toURI());
  }

  private static @Nullable JWT parsed(@Nullable String idToken) {
    try {
      return idToken == null ? null : JWTParser.parse(idToken);
    } catch (java.text.ParseException e) {
      throw new IllegalArgumentException("no ID token is kept", e);
    }
  }

  private Claims said(IDTokenClaimsSet claims) throws NotSignedIn {
    try {
      return new Claims(claims.toJWTClaimsSet().getClaims());
    } catch (ParseException e) {
      throw NotSignedIn.away(settings.label() + " does not answer as it should", e);
    }
  }

  private OIDCTokenResponse redeem(
      OIDCProviderMetadata metadata, Attempt attempt, String code, URI back) throws NotSignedIn {
    AuthorizationCodeGrant grant =
        new AuthorizationCodeGrant(
            new AuthorizationCode(code), back, new CodeVerifier(attempt.verifier()));
    URI endpoint = metadata.getTokenEndpointURI();
    ClientID client = new ClientID(settings.clientId());
    String secret = settings.secret();
    TokenRequest request =
        secret == null
            ? new TokenRequest.Builder(endpoint, client, grant).build()
            : new TokenRequest.Builder(endpoint, authentication(metadata, client, secret), grant)
                .build();
    TokenResponse answer;
    try {
      answer = OIDCTokenResponseParser.parse(request.toHTTPRequest().send(exchange));
    } catch (IOException e) {
      throw NotSignedIn.away(settings.label() + " cannot be reached", e);
    } catch (ParseException e) {
      throw NotSignedIn.away(settings.label() + " does not answer as it should", e);
    }
    if (answer instanceof OIDCTokenResponse tokens) {
      return tokens;
    }
    String why = String.valueOf(answer.toErrorResponse().getErrorObject().getCode());
    throw NotSignedIn.refused(settings.label() + " does not take the sign-in: " + why);
  }

  private static ClientAuthentication authentication(
      OIDCProviderMetadata metadata, ClientID client, String secret) {
    List<ClientAuthenticationMethod> ways = metadata.getTokenEndpointAuthMethods();
    boolean post =
        ways != null
            && !ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            && ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
    return post
        ? new ClientSecretPost(client, new Secret(secret))
        : new ClientSecretBasic(client, new Secret(secret));
  }

  private IDTokenClaimsSet claims(Discovery.Known known, OIDCTokens tokens, Attempt attempt)
      throws NotSignedIn {
    try {
      return validator(known).validate(tokens.getIDToken(), new Nonce(attempt.nonce()));
    } catch (BadJOSEException e) {
      throw NotSignedIn.refused(
          "what " + settings.label() + " says is not to be believed: " + e.getMessage(), e);
    } catch (JOSEException e) {
      throw NotSignedIn.away("the keys of " + settings.label() + " cannot be had", e);
    }
  }

  private IDTokenValidator validator(Discovery.Known known) {
    OIDCProviderMetadata metadata = known.metadata();
    return new IDTokenValidator(
        metadata.getIssuer(),
        new ClientID(settings.clientId()),
        known.signed(metadata.getIDTokenJWSAlgs()),
        null);
  }
}
