/** My work: what needs the reader today, over all their reviews; and the search box that finds a case, a person or a page. */
@NullMarked
@ApplicationModule(
        displayName = "desk",
        allowedDependencies = {"access", "review", "settings", "web"})
package org.throughline.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
