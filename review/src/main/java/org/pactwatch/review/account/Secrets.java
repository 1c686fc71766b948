package org.pactwatch.review.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.pactwatch.model.ContentHash;

/** Random words that let in whoever holds them; only their digests are kept. Thread-safe. */
public final class Secrets {
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  /** A new one, of 43 characters that may stand in addresses and headers. */
  public static String fresh() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What is kept of one: it is long and random, so a plain digest suffices. */
  public static String digest(String secret) {
    return ContentHash.of(secret.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether two are the same, in a time that does not tell where they differ. */
  public static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
