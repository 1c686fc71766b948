/** What a user configures, and the file in which they do. */
@NullMarked
package org.pactwatch.app.config;

import org.jspecify.annotations.NullMarked;
