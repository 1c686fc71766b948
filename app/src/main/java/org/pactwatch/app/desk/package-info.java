/** What the console asks of other rooms, answered from them. */
@NullMarked
package org.pactwatch.app.desk;

import org.jspecify.annotations.NullMarked;
