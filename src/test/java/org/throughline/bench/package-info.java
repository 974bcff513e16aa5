/** Benches: what reading and combining costs, beside a peer on the same files. Run by {@code bench/combine}. */
@NullMarked
package org.throughline.bench;

import org.jspecify.annotations.NullMarked;
