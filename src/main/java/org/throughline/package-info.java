/** Throughline: one domestic homicide review from notification to proof that practice changed. */
@NullMarked
package org.throughline;

import org.jspecify.annotations.NullMarked;
