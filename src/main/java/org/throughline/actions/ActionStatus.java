package org.throughline.actions;

/** How far an action has come, as last said by those who carry it out. */
public enum ActionStatus {
    NOT_STARTED("Not started"),
    UNDER_WAY("Under way"),
    DONE("Done"),
    WILL_NOT_BE_DONE("Will not be done");

    private final String words;

    ActionStatus(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Done, or with a reason why it will not be. */
    public boolean settled() {
        return this == DONE || this == WILL_NOT_BE_DONE;
    }
}
