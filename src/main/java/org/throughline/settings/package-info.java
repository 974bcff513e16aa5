/** What a partnership sets for itself, each with the day from which it applies: names, clocks, lists, letters, the decision route. */
@NullMarked
@ApplicationModule(
        displayName = "settings",
        allowedDependencies = {"access", "audit", "documents", "store", "web"})
package org.throughline.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
