/** The same acts from a shell, without a server: combine chronologies. */
@NullMarked
@ApplicationModule(
        displayName = "cli",
        allowedDependencies = {"chronology", "documents"})
package org.throughline.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
