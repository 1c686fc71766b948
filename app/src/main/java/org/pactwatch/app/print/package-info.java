/** How articles, readings and the picture are laid out for people and for programs. */
@NullMarked
package org.pactwatch.app.print;

import org.jspecify.annotations.NullMarked;
