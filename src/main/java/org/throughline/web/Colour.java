package org.throughline.web;

import java.util.Locale;

/** Of a tag. Never red, which is for errors; never alone, since a tag always has words. */
public enum Colour {
    /** Under way. */
    TEAL,
    /** Not begun, or over. */
    GREY,
    /** Needs somebody. */
    AMBER,
    /** Done. */
    GREEN;

    public String css() {
        return "tl-tag--" + name().toLowerCase(Locale.ROOT);
    }
}
