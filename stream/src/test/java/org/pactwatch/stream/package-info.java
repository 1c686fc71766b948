/** Tests of the streams, on a real broker in this process. */
@NullMarked
package org.pactwatch.stream;

import org.jspecify.annotations.NullMarked;
