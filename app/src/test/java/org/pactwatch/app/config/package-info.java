/** Tests of the configuration. */
@NullMarked
package org.pactwatch.app.config;

import org.jspecify.annotations.NullMarked;
