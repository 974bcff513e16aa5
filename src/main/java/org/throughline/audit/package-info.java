/** Who did or saw what: every act and every read of case material, append only and hash-chained, in the same transaction. */
@NullMarked
@ApplicationModule(
        displayName = "audit",
        allowedDependencies = {})
package org.throughline.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
