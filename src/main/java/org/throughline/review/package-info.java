/** The register of deaths notified, and each one's way: notification, decision, stage, pause, clocks, parallel proceedings. */
@NullMarked
@ApplicationModule(
        displayName = "review",
        allowedDependencies = {"access", "audit", "settings", "web", "documents", "store"})
package org.throughline.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
