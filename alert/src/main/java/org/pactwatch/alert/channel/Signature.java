package org.pactwatch.alert.channel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signatures of the Standard Webhooks specification, "Signature scheme", symmetric. */
final class Signature {
  private static final String ALGORITHM = "HmacSHA256";

  private Signature() {}

  /** The header's value: one signature for each key, the newest first, separated by spaces. */
  static String header(List<byte[]> keys, String id, Instant at, String body) {
    String content = id + "." + at.getEpochSecond() + "." + body;
    return keys.stream().map(key -> "v1," + sign(key, content)).collect(Collectors.joining(" "));
  }

  private static String sign(byte[] key, String content) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC with SHA-256", e);
    }
  }
}
