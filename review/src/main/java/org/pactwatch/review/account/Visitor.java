package org.pactwatch.review.account;

/**
 * Who makes a request.
 *
 * @param name the account's name
 * @param role what they may do
 * @param via how they are known
 */
public record Visitor(String name, Role role, Via via) {

  /** How a visitor is known. */
  public enum Via {
    /** Not at all. */
    NOTHING,
    /** There are no accounts yet, and only this machine reaches the console. */
    THIS_MACHINE,
    SESSION,
    TOKEN,
    /** By an OpenID Connect provider, while they sign in. */
    PROVIDER
  }

  /** Somebody who has not signed in. */
  public static final Visitor STRANGER = new Visitor("", Role.ANYBODY, Via.NOTHING);

  /** Whoever sits at this machine, as long as there are no accounts. */
  public static final Visitor LOCAL = new Visitor("console", Role.ADMIN, Via.THIS_MACHINE);
}
