package org.throughline.web;

import java.util.List;

/**
 * The four things every page of a case says at a glance, and the rooms of the case.
 *
 * @param knownAs the name used for the person who died
 * @param stage in words
 * @param time one sentence: "Day 143. Due about 14 May. Paused 40 days for the trial."
 */
public record CaseHeader(String knownAs, String reference, String stage, String time, List<Link> rooms) {

    public CaseHeader {
        rooms = List.copyOf(rooms);
    }
}
