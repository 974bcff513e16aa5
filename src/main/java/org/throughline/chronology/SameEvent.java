package org.throughline.chronology;

import java.util.List;

/**
 * Entries of different agencies that seem to record one contact. A proposal with its reason, for a person to confirm; the entries stay as
 * they are.
 *
 * @param id short and stable for one combined chronology: "S001"
 * @param entries two or more, each of another agency, by date
 * @param reason why, in words: "All record a MARAC, on the same day"
 */
public record SameEvent(String id, List<Entry> entries, String reason) {}
