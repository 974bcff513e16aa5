package org.throughline.access.web;

import org.throughline.access.Reader;
import org.throughline.access.Role;

/** Where a person starts, by what they mostly do. */
final class FirstPage {

    private FirstPage() {}

    static String of(Reader reader) {
        if (reader.holds(Role.COORDINATOR, Role.CSP_CHAIR, Role.INDEPENDENT_CHAIR, Role.AUTHOR, Role.PANEL_MEMBER)) {
            return "/work";
        }
        if (reader.holds(Role.AGENCY_LEAD, Role.IMR_AUTHOR)) {
            return "/asked";
        }
        if (reader.holds(Role.FAMILY, Role.ADVOCATE)) {
            return "/where-things-are";
        }
        if (reader.holds(Role.HOME_OFFICE)) {
            return "/oversight/decisions";
        }
        if (reader.holds(Role.COMMISSIONER)) {
            return "/oversight/reviews";
        }
        if (reader.holds(Role.ACTION_OWNER)) {
            return "/our-actions";
        }
        if (reader.holds(Role.ADMINISTRATOR)) {
            return "/administration";
        }
        if (reader.grants().isEmpty()) {
            return "/shared-reports";
        }
        return reader.holds(Role.AUDITOR) ? "/trail" : "/library";
    }
}
