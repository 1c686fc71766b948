/** Who uses the console: accounts, roles, sessions, API tokens, and the log of what was done. */
@NullMarked
package org.pactwatch.review.account;

import org.jspecify.annotations.NullMarked;
