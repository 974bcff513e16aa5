package org.throughline.chronology;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.throughline.access.BodyNames;
import org.throughline.access.Reader;

/** Hears that the name of an agency was corrected. */
@Component
class RenamedAgencies {

    private final EntryAgencies entries;

    RenamedAgencies(EntryAgencies entries) {
        this.entries = entries;
    }

    @TransactionalEventListener
    void renamed(BodyNames.Renamed renamed) {
        if (renamed.before().kind() == BodyNames.Kind.ORGANISATION) {
            entries.renamed(Reader.SERVICE, renamed.before().id(), renamed.name());
        }
    }
}
