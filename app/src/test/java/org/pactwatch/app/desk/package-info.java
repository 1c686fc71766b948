/** Tests of what the console asks of other rooms. */
@NullMarked
package org.pactwatch.app.desk;

import org.jspecify.annotations.NullMarked;
