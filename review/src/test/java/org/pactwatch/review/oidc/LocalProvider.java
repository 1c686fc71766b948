package org.pactwatch.review.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.pactwatch.review.account.Role;

/** A provider on this machine: discovery, keys, codes that are good once, and signed tokens. */
public final class LocalProvider implements AutoCloseable {
  public static final String CLIENT = "pactwatch";
  public static final String SECRET = "a secret of more than thirty-two characters";

  private static final RSAKey KEY = key("known");
  private static final RSAKey OTHER = key("known");

  /** How it signs. */
  public enum Signing {
    RIGHT,
    OTHER_KEY,
    SHARED_SECRET,
    NONE
  }

  private final HttpServer server;
  private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
  private volatile boolean away;
  private volatile Signing signing = Signing.RIGHT;
  private volatile Consumer<JWTClaimsSet.Builder> claims = c -> {};
  private volatile String further = "";
  private volatile Supplier<UserInfo> userInfo = () -> new UserInfo(404, "text/plain", "");
  private volatile String askedFor = "";
  private volatile String goodbye = "";

  /** What its userinfo endpoint answers. */
  public record UserInfo(int status, String type, String body) {}

  /** What the console is to be told of it. */
  public OidcSettings settings(Map<String, Role> roles) {
    return new OidcSettings(
        issuer(),
        CLIENT,
        SECRET,
        List.of("profile"),
        "preferred_username",
        "groups",
        roles,
        null,
        "the newsroom");
  }

  public LocalProvider() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  private static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  public URI issuer() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Says nothing any more, or answers again. */
  public void away(boolean gone) {
    away = gone;
  }

  public void signs(Signing how) {
    signing = how;
  }

  /** What its tokens say that they would not say otherwise. */
  public void says(Consumer<JWTClaimsSet.Builder> more) {
    claims = more;
  }

  /**
   * Offers more, from now on and to who has not asked yet.
   *
   * @param members of the document that it describes itself with, such as {@code "a": "ISSUER/b"}
   */
  public void offers(String members) {
    further = ", " + members;
  }

  /** Offers userinfo, and answers with it. */
  public void informs(Supplier<UserInfo> answer) {
    userInfo = answer;
    offers("\"userinfo_endpoint\": \"ISSUER/userinfo\"");
  }

  /** Userinfo as a signed token. */
  public UserInfo signedInfo(Consumer<JWTClaimsSet.Builder> said) {
    JWTClaimsSet.Builder all = new JWTClaimsSet.Builder();
    said.accept(all);
    try {
      return new UserInfo(200, "application/jwt", signed(all.build()));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** By which token somebody was signed out last. */
  public String goodbye() {
    return goodbye;
  }

  /** The access token with which it was asked for userinfo last. */
  public String askedFor() {
    return askedFor;
  }

  /** Somebody agrees to what they were sent here for: gives the query they are sent back with. */
  public String agree(URI authorization) {
    Map<String, String> asked = parameters(authorization.getRawQuery());
    String code = UUID.randomUUID().toString();
    codes.put(code, asked);
    return "code=" + code + "&state=" + asked.get("state");
  }

  public static Map<String, String> parameters(String query) {
    return Arrays.stream(query.split("&"))
        .map(p -> p.split("=", 2))
        .collect(Collectors.toMap(p -> p[0], p -> URLDecoder.decode(p[1], UTF_8)));
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (away) {
        exchange.sendResponseHeaders(503, -1);
        return;
      }
      String path = exchange.getRequestURI().getPath();
      switch (path) {
        case "/.well-known/openid-configuration" -> send(exchange, 200, metadata());
        case "/keys" -> send(exchange, 200, new JWKSet(KEY.toPublicJWK()).toString());
        case "/token" -> token(exchange);
        case "/authorize" -> {
          Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
          lead(exchange, asked.get("redirect_uri") + "?" + agree(exchange.getRequestURI()));
        }
        case "/bye" -> {
          Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
          goodbye = asked.getOrDefault("id_token_hint", "");
          lead(exchange, String.valueOf(asked.get("post_logout_redirect_uri")));
        }
        case "/userinfo" -> {
          askedFor = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
          UserInfo answer = userInfo.get();
          send(exchange, answer.status(), answer.type(), answer.body());
        }
        default -> exchange.sendResponseHeaders(404, -1);
      }
    } catch (JOSEException | NoSuchAlgorithmException e) {
      throw new IOException(e);
    }
  }

  private String metadata() {
    return """
    {"issuer": "ISSUER", "authorization_endpoint": "ISSUER/authorize",
     "token_endpoint": "ISSUER/token", "jwks_uri": "ISSUER/keys",
     "response_types_supported": ["code"], "subject_types_supported": ["public"],
     "id_token_signing_alg_values_supported": ["RS256", "HS256"]FURTHER}
    """
        .replace("FURTHER", further)
        .replace("ISSUER", issuer().toString());
  }

  private void token(HttpExchange exchange)
      throws IOException, JOSEException, NoSuchAlgorithmException {
    Map<String, String> sent =
        parameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    Map<String, String> asked = codes.remove(String.valueOf(sent.get("code")));
    String client =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((CLIENT + ":" + SECRET.replace(' ', '+')).getBytes(UTF_8));
    boolean good =
        asked != null
            && client.equals(exchange.getRequestHeaders().getFirst("Authorization"))
            && Objects.equals(asked.get("redirect_uri"), sent.get("redirect_uri"))
            && Objects.equals(asked.get("code_challenge_method"), "S256")
            && challenge(sent.getOrDefault("code_verifier", ""))
                .equals(asked.get("code_challenge"));
    if (!good) {
      send(exchange, 400, "{\"error\": \"invalid_grant\"}");
      return;
    }
    String body =
        "{\"access_token\": \"access-1\", \"token_type\": \"Bearer\", \"id_token\": \""
            + idToken(asked.getOrDefault("nonce", ""))
            + "\"}";
    send(exchange, 200, body);
  }

  private static String challenge(String verifier) throws NoSuchAlgorithmException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
  }

  private String idToken(String nonce) throws JOSEException {
    Instant now = Instant.now();
    JWTClaimsSet.Builder said =
        new JWTClaimsSet.Builder()
            .issuer(issuer().toString())
            .subject("subject-1")
            .audience(CLIENT)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(300)))
            .claim("nonce", nonce)
            .claim("preferred_username", "Anna.Example@example.org")
            .claim("groups", List.of("desk", "canteen"));
    claims.accept(said);
    return signed(said.build());
  }

  private String signed(JWTClaimsSet said) throws JOSEException {
    if (signing == Signing.NONE) {
      return new PlainJWT(said).serialize();
    }
    boolean shared = signing == Signing.SHARED_SECRET;
    JWSHeader header =
        new JWSHeader.Builder(shared ? JWSAlgorithm.HS256 : JWSAlgorithm.RS256)
            .keyID("known")
            .build();
    SignedJWT token = new SignedJWT(header, said);
    RSAKey key = signing == Signing.OTHER_KEY ? OTHER : KEY;
    token.sign(shared ? new MACSigner(SECRET.getBytes(UTF_8)) : new RSASSASigner(key));
    return token.serialize();
  }

  private static void lead(HttpExchange exchange, String address) throws IOException {
    exchange.getResponseHeaders().set("Location", address);
    exchange.sendResponseHeaders(302, -1);
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    send(exchange, status, "application/json", body);
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
