/** Dates as people write them: a small library with no dependency but the JDK. */
@NullMarked
package org.throughline.chronology.dates;

import org.jspecify.annotations.NullMarked;
