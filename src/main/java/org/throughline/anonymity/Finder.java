package org.throughline.anonymity;

import java.util.List;

/** Looks for one family of identities. */
interface Finder {

    /**
     * @param prose true for words somebody wrote; false for machine values (style names, ids), where only the certain is reported
     */
    void find(Folded text, boolean prose, List<Hit> hits);
}
