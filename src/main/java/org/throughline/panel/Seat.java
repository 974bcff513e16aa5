package org.throughline.panel;

import java.util.Locale;
import org.throughline.access.Role;

/** What somebody is appointed as, and the role they hold in the review while they are. */
public enum Seat {
    CHAIR("Independent chair", Role.INDEPENDENT_CHAIR),
    AUTHOR("Author of the report", Role.AUTHOR),
    MEMBER("Panel member", Role.PANEL_MEMBER),
    ADVISER("Specialist adviser", Role.PANEL_MEMBER);

    private final String words;
    private final Role role;

    Seat(String words, Role role) {
        this.words = words;
        this.role = role;
    }

    public String words() {
        return words;
    }

    /** As in the middle of a sentence. */
    public String inSentence() {
        return words.toLowerCase(Locale.UK);
    }

    public Role role() {
        return role;
    }

    /** Whether the review's independence rests on them: chair and author. */
    public boolean independent() {
        return this == CHAIR || this == AUTHOR;
    }
}
