/** Tests of the vocabulary: its JSON form and what its records refuse. */
@NullMarked
package org.pactwatch.model;

import org.jspecify.annotations.NullMarked;
