/** What those who run the program watch it by: health, metrics, and the port that serves them. */
@NullMarked
package org.pactwatch.app.operations;

import org.jspecify.annotations.NullMarked;
