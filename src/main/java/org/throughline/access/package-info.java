/** Partnerships, organisations, people, roles and dated grants; and who is asking ({@link org.throughline.access.Reader}). */
@NullMarked
@ApplicationModule(
        displayName = "access",
        allowedDependencies = {"audit", "store", "web"})
package org.throughline.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
