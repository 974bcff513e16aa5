/** What is not in a chronology: silences, visits at which somebody was not seen, who did not know, what was sent and not received. */
@NullMarked
package org.throughline.chronology.gaps;

import org.jspecify.annotations.NullMarked;
