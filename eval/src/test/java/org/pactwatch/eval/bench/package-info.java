/** Benchmarks: how fast the program does its work on one core. */
@NullMarked
package org.pactwatch.eval.bench;

import org.jspecify.annotations.NullMarked;
