/** People's names in tokens, by a trained OpenNLP model that is kept with its record of origin. */
@NullMarked
package org.pactwatch.extract.person;

import org.jspecify.annotations.NullMarked;
