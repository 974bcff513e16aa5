/** Letters of a review, and the e-mails that say something waits: what was written to whom, what was sent, what could not be. */
@NullMarked
@ApplicationModule(displayName = "letters")
package org.throughline.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
