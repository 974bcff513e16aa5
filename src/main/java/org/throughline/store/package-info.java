/** The durable store: PostgreSQL, embedded or given by address; its roles, its migrations, one folder per room. */
@NullMarked
@ApplicationModule(
        displayName = "store",
        allowedDependencies = {})
package org.throughline.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
