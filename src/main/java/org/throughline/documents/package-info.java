/** Office files: reads their tables and text, writes letters and tables, refuses what cannot be read with a sentence. */
@NullMarked
@ApplicationModule(
        displayName = "documents",
        allowedDependencies = {})
package org.throughline.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
