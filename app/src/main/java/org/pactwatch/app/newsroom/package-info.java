/** Three fictional newspapers on loopback, to try and test pactwatch without the Internet. */
@NullMarked
package org.pactwatch.app.newsroom;

import org.jspecify.annotations.NullMarked;
