package org.pactwatch.review.oidc;

import org.pactwatch.review.account.Role;

/**
 * Somebody as the provider knows them.
 *
 * @param issuer the provider
 * @param subject who they are there; never another person
 * @param name what they are called, which may change
 * @param role what they may do here
 */
public record Person(String issuer, String subject, String name, Role role) {}
