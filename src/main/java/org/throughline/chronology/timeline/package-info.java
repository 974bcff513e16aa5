/** The combined chronology as a picture: a lane for each agency, gathered as far as there is much, opened by zooming in. */
@NullMarked
package org.throughline.chronology.timeline;

import org.jspecify.annotations.NullMarked;
