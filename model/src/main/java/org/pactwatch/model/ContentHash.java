package org.pactwatch.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids that follow from content, so that doing something twice has the effect of doing it once. */
public final class ContentHash {
  private static final int BYTES = 16;

  private ContentHash() {}

  /**
   * The first 128 bits of the SHA-256 of the parts, as 32 hexadecimal digits. Each part is preceded
   * by its length, so that moving a character from one part to the next gives another hash.
   */
  public static String of(String... parts) {
    MessageDigest digest = sha256();
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes);
    }
    return hex(digest.digest());
  }

  /** The first 128 bits of the SHA-256 of bytes, as 32 hexadecimal digits. */
  public static String of(byte[] bytes) {
    return hex(sha256().digest(bytes));
  }

  private static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest, 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
