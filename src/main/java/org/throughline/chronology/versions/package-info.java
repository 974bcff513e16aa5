/** What the panel reads: versions of the combined chronology that stay as they were shared. */
@NamedInterface("versions")
@NullMarked
package org.throughline.chronology.versions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
