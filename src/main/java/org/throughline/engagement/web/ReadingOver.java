package org.throughline.engagement.web;

import org.throughline.web.NotFound;

/** What somebody wants to read is not there to be read today: its days are over or to come, it was ended, or it never was. */
class ReadingOver extends NotFound {

    private static final long serialVersionUID = 1L;

    private final String home;

    /** @param home address of their own page */
    ReadingOver(String home) {
        this.home = home;
    }

    String home() {
        return home;
    }
}
