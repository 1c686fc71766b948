package org.pactwatch.review.oidc;

/**
 * Somebody whom the provider vouches for.
 *
 * @param idToken what it vouches with, as it was sent
 */
public record Vouched(Person person, String idToken) {}
