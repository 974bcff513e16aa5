package org.throughline.web;

import org.jspecify.annotations.Nullable;

/** Names of the elements a field is made of; for the templates of this room. */
public final class Parts {

    private Parts() {}

    /** Which elements describe a field: its hint and its problem; null if neither is there. */
    public static @Nullable String describedBy(Form form, String name, @Nullable String hint) {
        var wrong = form.problemOf(name) != null;
        if (hint == null) {
            return wrong ? name + "-error" : null;
        }
        return wrong ? name + "-hint " + name + "-error" : name + "-hint";
    }

    /** The first choice carries the field's own name, so that the link to its problem leads there. */
    public static String id(String name, int index) {
        return index == 0 ? name : name + "-" + (index + 1);
    }
}
