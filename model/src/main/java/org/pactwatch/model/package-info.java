/**
 * The vocabulary every room shares: articles, readings, claims, decisions, changes and their ids.
 */
@NullMarked
package org.pactwatch.model;

import org.jspecify.annotations.NullMarked;
