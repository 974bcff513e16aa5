package org.throughline.chronology;

/**
 * What an entry's words say, reduced to what can be compared.
 *
 * @param kinds bits of {@link EventKind}
 * @param speaksOf bits of the sectors and agencies it names, as {@link EventLexicon} numbers them
 * @param heardFrom those of them that told, asked or sent something
 * @param turnedTo those of them that were told, asked or sent something
 * @param words those worth comparing, in order; common ones left out
 * @param named the days it points back to
 * @param arrived whether it records something that reached the agency: minutes, a letter, a notification. Such an entry may be days later
 * @param afterwards whether the agency saw to something itself some time later: a review, a repair. Such an entry is a contact of its own
 */
record EventText(
        long kinds,
        long speaksOf,
        long heardFrom,
        long turnedTo,
        Word[] words,
        DaysNamed named,
        boolean arrived,
        boolean afterwards) {

    static final EventText NOTHING = new EventText(0, 0, 0, 0, Word.NONE, DaysNamed.NONE, false, false);
}
