package org.pactwatch.review.account;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Passwords under argon2id with the least parameters that OWASP's Password Storage Cheat Sheet
 * recommends: 19 MiB, two passes, one lane. A few at a time are worked on, so that a flood of
 * sign-ins takes no more memory than that. Thread-safe.
 */
public final class Passwords {
  /**
   * The shortest password, in characters (NIST SP 800-63B asks for 8, and 15 without a second
   * factor).
   */
  public static final int SHORTEST = 12;

  /** The longest password, in characters. */
  public static final int LONGEST = 200;

  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final int AT_ONCE = 2;

  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private final SecureRandom random = new SecureRandom();
  private volatile @Nullable String nobodys;

  /** Why a password cannot be taken, in one line; empty if it can. */
  public static String fault(String name, String password) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return "a password needs at least " + SHORTEST + " characters";
    }
    if (length > LONGEST) {
      return "a password has at most " + LONGEST + " characters";
    }
    return password.chars().distinct().count() < 4 || password.equalsIgnoreCase(name)
        ? "this password is guessed too easily"
        : "";
  }

  /** What is kept of a password. */
  public String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    Argon2Function function =
        Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, BYTES, Argon2.ID);
    turns.acquireUninterruptibly();
    try {
      return function.hash(bytes(password), salt).getResult();
    } finally {
      turns.release();
    }
  }

  /** Whether a password is the one that was kept. */
  public boolean matches(String password, String kept) {
    turns.acquireUninterruptibly();
    try {
      return Argon2Function.getInstanceFromHash(kept).check(password, kept);
    } finally {
      turns.release();
    }
  }

  /**
   * Takes as long as {@link #matches}, so that the time does not tell whether an account exists.
   */
  void matchNobody(String password) {
    String kept = nobodys;
    if (kept == null) {
      kept = hash("nobody's password");
      nobodys = kept;
    }
    matches(password, kept);
  }

  private static byte[] bytes(String password) {
    return password.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }
}
