/** Claims: who is agreeing what with whom, how far it has come, and who says so. */
@NullMarked
package org.pactwatch.extract.claim;

import org.jspecify.annotations.NullMarked;
