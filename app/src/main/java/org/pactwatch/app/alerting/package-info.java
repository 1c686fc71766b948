/** The alert room at work: its database, its channels, what it is told of sources. */
@NullMarked
package org.pactwatch.app.alerting;

import org.jspecify.annotations.NullMarked;
