package org.throughline.actions;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.throughline.access.BodyNames;
import org.throughline.access.Reader;

/** Hears that the name of an agency was corrected. */
@Component
class RenamedLeads {

    private final LeadNames leads;

    RenamedLeads(LeadNames leads) {
        this.leads = leads;
    }

    @TransactionalEventListener
    void renamed(BodyNames.Renamed renamed) {
        var before = renamed.before();
        if (before.kind() == BodyNames.Kind.ORGANISATION) {
            leads.renamed(Reader.SERVICE, before.id(), before.name(), renamed.name());
        }
    }
}
