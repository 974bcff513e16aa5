/** Who leads a review and sits on its panel, the panel's meetings, and the terms of reference with their key lines of enquiry. */
@NullMarked
@ApplicationModule(
        displayName = "panel",
        allowedDependencies = {"access", "audit", "review", "web", "documents", "settings", "store"})
package org.throughline.panel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
