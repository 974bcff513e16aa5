/** The combined chronology: dates as people write them, entries word for word, and which entries record one contact. */
@NullMarked
@ApplicationModule(
        displayName = "chronology",
        allowedDependencies = {"access", "audit", "documents", "review", "store", "web", "anonymity"})
package org.throughline.chronology;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
