package org.pactwatch.review.oidc;

/**
 * Somebody on the way to the provider and back.
 *
 * @param nonce what the ID token has to carry
 * @param verifier what the code can be redeemed with (RFC 7636)
 * @param target the page they wanted
 */
public record Attempt(String nonce, String verifier, String target) {}
