/**
 * Tells people of changes: facts meet rules, and messages about them reach channels, each at least
 * once.
 */
@NullMarked
package org.pactwatch.alert;

import org.jspecify.annotations.NullMarked;
