/** Trains the model of people's names, measures it, and installs none that measures worse. */
@NullMarked
package org.pactwatch.extract.training;

import org.jspecify.annotations.NullMarked;
