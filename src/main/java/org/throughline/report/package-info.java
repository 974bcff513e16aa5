/** The golden thread from findings to recommendations, versions of the report, sign-off, quality assurance, and handing over for publication. */
@NullMarked
@ApplicationModule(
        displayName = "report",
        allowedDependencies = {
            "access",
            "anonymity",
            "audit",
            "chronology",
            "documents",
            "engagement",
            "panel",
            "publication",
            "review",
            "settings",
            "store",
            "web"
        })
package org.throughline.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
