package org.throughline.engagement.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughline.web.Form;

/** E-mail addresses as people type them. */
final class Addresses {

    private static final int LONGEST = 200;

    private Addresses() {}

    /** The address, or null when none was typed; a problem when something else was. */
    static @Nullable String optional(Form form, String name) {
        var typed = form.optional(name, LONGEST);
        if (typed != null && !typed.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            form.problem(name, "Give an e-mail address such as name@example.org");
        }
        return typed == null ? null : typed.toLowerCase(Locale.ROOT);
    }
}
