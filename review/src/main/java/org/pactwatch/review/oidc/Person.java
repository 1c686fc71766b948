package org.pactwatch.review.oidc;

import org.jspecify.annotations.Nullable;
import org.pactwatch.review.account.Role;

/**
 * Somebody as the provider knows them.
 *
 * @param issuer the provider
 * @param subject who they are there; never another person
 * @param name what they are called, which may change
 * @param role what they may do here, or null for nothing
 * @param denial why it is nothing, in one line; empty if it is something
 */
public record Person(
    String issuer, String subject, String name, @Nullable Role role, String denial) {}
