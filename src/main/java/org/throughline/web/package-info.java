/** What every page is made of: the frame, GOV.UK components for JTE, forms and what is wrong with them, errors, CSV. */
@NullMarked
@ApplicationModule(
        displayName = "web",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.throughline.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
