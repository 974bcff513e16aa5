/** Family, friends and colleagues of the person who died: what they wish, what is shared with them, what they ask. */
@NullMarked
@ApplicationModule(
        displayName = "engagement",
        allowedDependencies = {"access", "anonymity", "audit", "panel", "review", "store", "web"})
package org.throughline.engagement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
