/** What is public: editions at permanent addresses, their withdrawal, the library and its search. Knows nothing private. */
@NullMarked
@ApplicationModule(
        displayName = "publication",
        allowedDependencies = {"web", "store"})
package org.throughline.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
