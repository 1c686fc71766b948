/** Words for people. */
@NullMarked
package org.pactwatch.alert.text;

import org.jspecify.annotations.NullMarked;
