/**
 * Rules: which facts are worth an alert, by countries, regions, kinds, stages, speakers and how
 * sure they are.
 */
@NullMarked
package org.pactwatch.alert.rule;

import org.jspecify.annotations.NullMarked;
