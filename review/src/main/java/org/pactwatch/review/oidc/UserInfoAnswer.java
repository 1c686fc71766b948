package org.pactwatch.review.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.UserInfoSuccessResponse;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the provider's userinfo endpoint says of somebody: OpenID Connect Core 1.0, section 5.3, as
 * JSON or signed by the provider's keys.
 *
 * @param known the provider
 * @param exchange asks it
 */
record UserInfoAnswer(OidcSettings settings, Discovery.Known known, HTTPRequestSender exchange) {

  /**
   * The claims of whom an access token was given out for.
   *
   * @param subject who the ID token was about, as whom the answer has to be (section 5.3.4)
   * @throws NotSignedIn if the endpoint does not answer, or of somebody else
   */
  Claims claims(URI endpoint, AccessToken token, String subject) throws NotSignedIn {
    Map<String, Object> said = said(asked(endpoint, token));
    if (!subject.equals(said.get("sub"))) {
      throw notBelieved("its userinfo is about somebody else", null);
    }
    return new Claims(said);
  }

  private UserInfoSuccessResponse asked(URI endpoint, AccessToken token) throws NotSignedIn {
    try {
      HTTPResponse answer = new UserInfoRequest(endpoint, token).toHTTPRequest().send(exchange);
      UserInfoResponse read = UserInfoResponse.parse(answer);
      if (!read.indicatesSuccess()) {
        throw new IOException(endpoint + " answers " + answer.getStatusCode());
      }
      return read.toSuccessResponse();
    } catch (IOException | ParseException e) {
      throw away(e);
    }
  }

  private NotSignedIn away(Exception cause) {
    return NotSignedIn.away(
        settings.label() + " does not tell your groups: its userinfo cannot be had", cause);
  }

  private Map<String, Object> said(UserInfoSuccessResponse answer) throws NotSignedIn {
    UserInfo plain = answer.getUserInfo();
    try {
      return plain == null ? signed(answer.getUserInfoJWT()) : plain.toJWTClaimsSet().getClaims();
    } catch (ParseException e) {
      throw away(e);
    }
  }

  private Map<String, Object> signed(JWT token) throws NotSignedIn {
    if (token instanceof EncryptedJWT) {
      throw notBelieved("its userinfo is encrypted, which this console does not read", null);
    }
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(known.signed(known.metadata().getUserInfoJWSAlgs()));
    try {
      JWTClaimsSet claims = processor.process(token, null);
      String issuer = claims.getIssuer();
      boolean ours =
          claims.getAudience().isEmpty() || claims.getAudience().contains(settings.clientId());
      if (!ours || (issuer != null && !issuer.equals(settings.issuer().toString()))) {
        throw notBelieved("its userinfo is by or for another", null);
      }
      return claims.getClaims();
    } catch (BadJOSEException e) {
      throw notBelieved("its userinfo: " + e.getMessage(), e);
    } catch (JOSEException e) {
      throw NotSignedIn.away("the keys of " + settings.label() + " cannot be had", e);
    }
  }

  private NotSignedIn notBelieved(String why, @Nullable Exception cause) {
    return NotSignedIn.refused(
        "what " + settings.label() + " says is not to be believed: " + why, cause);
  }
}
