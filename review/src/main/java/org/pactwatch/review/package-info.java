/**
 * The console: a web server on the loopback interface for seeing the picture and reviewing claims.
 */
@NullMarked
package org.pactwatch.review;

import org.jspecify.annotations.NullMarked;
