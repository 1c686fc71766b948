/** Messages for those who fetch them: Atom documents and a stream of events. */
@NullMarked
package org.pactwatch.alert.feed;

import org.jspecify.annotations.NullMarked;
