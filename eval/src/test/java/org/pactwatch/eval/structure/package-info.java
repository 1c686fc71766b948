/** Whether the code keeps to the design's modules and arrows. */
@NullMarked
package org.pactwatch.eval.structure;

import org.jspecify.annotations.NullMarked;
