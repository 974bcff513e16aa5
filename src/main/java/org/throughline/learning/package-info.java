/** What can be learned over all that is published: themes, counts, recommendations made again. Knows nothing private. */
@NullMarked
@ApplicationModule(
        displayName = "learning",
        allowedDependencies = {"publication", "web", "store"})
package org.throughline.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
