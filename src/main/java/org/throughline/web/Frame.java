package org.throughline.web;

/** For whom a page is drawn; decides the width, the navigation and the help around it. */
public enum Frame {
    /** Daily users: wide, dense, support for staff in the footer. */
    STAFF,
    /** An organisation that was asked for something: one task, reading width. */
    AGENCY,
    /** Family, friends, advocates: slow and plain, "Leave this page" and "Get help now". */
    FAMILY,
    /** Anyone: "Leave this page" and "Get help now". */
    PUBLIC,
    /** Signing in and errors: nothing but the name. */
    PLAIN;

    /** Whether the page carries the fast exit and the national helplines. */
    public boolean offersHelp() {
        return this == FAMILY || this == PUBLIC;
    }

    /** Whether the reader works with reviews, so that the footer names support for staff. */
    public boolean isWork() {
        return this == STAFF || this == AGENCY;
    }
}
