/** What the Domestic Abuse Commissioner oversees: completed reviews, and what becomes of their recommendations over the country. */
@NullMarked
@ApplicationModule(
        displayName = "oversight",
        allowedDependencies = {"access", "audit", "web"})
package org.throughline.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
