/** What each agency was asked and what came back: scoping returns, IMRs, chronologies, statements; who is chased. */
@NullMarked
@ApplicationModule(
        displayName = "evidence",
        allowedDependencies = {
            "access",
            "audit",
            "chronology",
            "chronology :: work",
            "documents",
            "panel",
            "review",
            "settings",
            "store",
            "web"
        })
package org.throughline.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
