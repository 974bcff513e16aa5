/** What people do with entries: flags, key lines, people concerned, comments and notes, all apart from the record. */
@NamedInterface("work")
@NullMarked
package org.throughline.chronology.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
