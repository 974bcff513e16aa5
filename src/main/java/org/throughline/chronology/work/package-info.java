/** What people do with entries: flags, key lines, people concerned, comments and notes, all apart from the record. */
@NullMarked
package org.throughline.chronology.work;

import org.jspecify.annotations.NullMarked;
