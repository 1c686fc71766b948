/** Mentions of countries, organisations and people, resolved to codes and officials. */
@NullMarked
package org.pactwatch.extract.mention;

import org.jspecify.annotations.NullMarked;
