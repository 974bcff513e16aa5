/** What is done about each recommendation, by whom and by when, and how we know. */
@NullMarked
@ApplicationModule(
        displayName = "actions",
        allowedDependencies = {"access", "audit", "report", "review", "store", "web"})
package org.throughline.actions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
