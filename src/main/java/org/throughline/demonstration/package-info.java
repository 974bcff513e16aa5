/** The demonstration: an invented partnership whose reviews are made by the same acts a person would use. */
@NullMarked
@ApplicationModule(
        displayName = "demonstration",
        allowedDependencies = {
            "access",
            "actions",
            "audit",
            "chronology",
            "chronology :: versions",
            "chronology :: work",
            "documents",
            "engagement",
            "evidence",
            "panel",
            "publication",
            "report",
            "review",
            "store",
            "web"
        })
package org.throughline.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
