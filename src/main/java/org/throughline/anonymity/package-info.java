/** Who is who in a case, and finding them in text and office files before anything is published. */
@NullMarked
@ApplicationModule(
        displayName = "anonymity",
        allowedDependencies = {"access", "documents", "review", "web"})
package org.throughline.anonymity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
