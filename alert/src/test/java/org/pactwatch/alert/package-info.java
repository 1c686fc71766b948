/** Tests of the alerts. */
@NullMarked
package org.pactwatch.alert;

import org.jspecify.annotations.NullMarked;
