package org.pactwatch.review.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
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
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The provider: OpenID Connect Core 1.0, authorization code flow with PKCE. What it says of itself
 * is asked for at the first sign-in and kept. Thread-safe.
 */
public final class Provider {
  private static final int PATIENCE = (int) Duration.ofSeconds(10).toMillis();
  private static final int MOST_BYTES = 256 * 1024;

  private final OidcSettings settings;
  private volatile @Nullable Known known;

  /** Keys and addresses of the provider. */
  private record Known(OIDCProviderMetadata metadata, IDTokenValidator validator) {}

  public Provider(OidcSettings settings) {
    this.settings = settings;
  }

  /** Where to send the browser, which comes back to an address with a code. */
  public URI begin(Attempt attempt, String state, URI back) throws NotSignedIn {
    Scope scope = new Scope("openid");
    settings.scopes().forEach(scope::add);
    return new AuthenticationRequest.Builder(
            new ResponseType("code"), scope, new ClientID(settings.clientId()), back)
        .endpointURI(known().metadata().getAuthorizationEndpointURI())
        .state(new State(state))
        .nonce(new Nonce(attempt.nonce()))
        .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /**
   * Who has come back with a code.
   *
   * @param back the address they came back to
   * @throws NotSignedIn if the provider does not vouch for them, or gives them no role here
   */
  public Person end(Attempt attempt, String code, URI back) throws NotSignedIn {
    IDTokenClaimsSet claims = claims(redeem(attempt, code, back), attempt);
    Claims said = said(claims);
    String subject = claims.getSubject().getValue();
    return new Person(
        settings.issuer().toString(),
        subject,
        said.text(settings.nameClaim()).orElse(subject),
        settings
            .role(said.texts(settings.groupsClaim()))
            .orElseThrow(
                () ->
                    NotSignedIn.refused(
                        "none of your groups at " + settings.label() + " may use this console")));
  }

  private Claims said(IDTokenClaimsSet claims) throws NotSignedIn {
    try {
      return new Claims(claims.toJWTClaimsSet().getClaims());
    } catch (ParseException e) {
      throw NotSignedIn.away(settings.label() + " does not answer as it should", e);
    }
  }

  private OIDCTokenResponse redeem(Attempt attempt, String code, URI back) throws NotSignedIn {
    OIDCProviderMetadata metadata = known().metadata();
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
      HTTPRequest sent = request.toHTTPRequest();
      sent.setConnectTimeout(PATIENCE);
      sent.setReadTimeout(PATIENCE);
      sent.setFollowRedirects(false);
      answer = OIDCTokenResponseParser.parse(sent.send());
    } catch (IOException | ParseException e) {
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

  private IDTokenClaimsSet claims(OIDCTokenResponse tokens, Attempt attempt) throws NotSignedIn {
    try {
      return known()
          .validator()
          .validate(tokens.getOIDCTokens().getIDToken(), new Nonce(attempt.nonce()));
    } catch (BadJOSEException e) {
      throw NotSignedIn.refused(
          "what " + settings.label() + " says is not to be believed: " + e.getMessage(), e);
    } catch (JOSEException e) {
      throw NotSignedIn.away("the keys of " + settings.label() + " cannot be had", e);
    }
  }

  private Known known() throws NotSignedIn {
    Known before = known;
    if (before != null) {
      return before;
    }
    try {
      OIDCProviderMetadata metadata =
          OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), PATIENCE, PATIENCE);
      Known now = new Known(metadata, validator(metadata));
      known = now;
      return now;
    } catch (GeneralException | IOException e) {
      throw NotSignedIn.away(settings.label() + " cannot be reached", e);
    }
  }

  /** Takes signatures by the provider's published keys alone, never by the shared secret. */
  private IDTokenValidator validator(OIDCProviderMetadata metadata) throws MalformedURLException {
    JWKSource<SecurityContext> keys =
        JWKSourceBuilder.create(
                metadata.getJWKSetURI().toURL(),
                new DefaultResourceRetriever(PATIENCE, PATIENCE, MOST_BYTES))
            .retrying(true)
            .build();
    Set<JWSAlgorithm> taken = new LinkedHashSet<>(JWSAlgorithm.Family.SIGNATURE);
    List<JWSAlgorithm> offered = metadata.getIDTokenJWSAlgs();
    if (offered != null) {
      taken.retainAll(offered);
    }
    return new IDTokenValidator(
        metadata.getIssuer(),
        new ClientID(settings.clientId()),
        new JWSVerificationKeySelector<>(taken, keys),
        null);
  }
}
