package org.throughline.anonymity;

import java.util.List;

/** What came of looking through a file. Anything but {@link Finished} must block publication. */
public sealed interface Checked {

    /**
     * Everything in the file was read.
     *
     * @param places every place that may identify somebody, in the order of the file
     * @param pictures sentences about pictures, which only a person can look at
     */
    record Finished(List<Place> places, List<String> pictures) implements Checked {

        public Finished {
            places = List.copyOf(places);
            pictures = List.copyOf(pictures);
        }
    }

    /**
     * Something in the file could not be read, so nothing can be promised.
     *
     * @param sentence what is wrong and what to do; never holds content
     */
    record Unfinished(String sentence) implements Checked {}
}
