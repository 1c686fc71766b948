/** Tells people of changes: rules decide what is worth an alert, channels carry it. */
@NullMarked
package org.pactwatch.alert;

import org.jspecify.annotations.NullMarked;
