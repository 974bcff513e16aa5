/** The combined chronology as people read it and take it away: lines with what was worked on them, and files of every kind. */
@NullMarked
package org.throughline.chronology.out;

import org.jspecify.annotations.NullMarked;
