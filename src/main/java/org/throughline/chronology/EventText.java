package org.throughline.chronology;

/**
 * What an entry's words say, reduced to what can be compared.
 *
 * @param kinds bits of {@link EventKind}
 * @param speaksOf bits of the sectors and agencies it names, as {@link EventLexicon} numbers them
 * @param heardFrom those of them that told, asked or sent something
 * @param turnedTo those of them that were told, asked or sent something
 * @param words numbers of its words, common ones left out, ascending
 * @param weekdays weekdays it names: bits 1 to 7 from Monday; bit 0 for yesterday or last night; bits 9 on for as many days ago as above 8
 * @param days days of the year it names, as month × 32 + day
 * @param arrived whether it records something that reached the agency: minutes, a letter, a notification. Such an entry may be days later
 */
record EventText(
        long kinds,
        long speaksOf,
        long heardFrom,
        long turnedTo,
        int[] words,
        int weekdays,
        int[] days,
        boolean arrived) {}
