/** My work: what needs the reader today, over all their reviews. */
@NullMarked
@ApplicationModule(
        displayName = "desk",
        allowedDependencies = {"access", "review", "web"})
package org.throughline.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
