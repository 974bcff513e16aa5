package org.throughline.report.web;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** Identifiers that were ticked. */
final class Ids {

    private Ids() {}

    /** All sent under this name; not found when one is no identifier, since no page of ours sends it. */
    static Set<UUID> of(Form form, String name) {
        var ids = new LinkedHashSet<UUID>();
        for (var each : form.all(name)) {
            try {
                ids.add(UUID.fromString(each));
            } catch (IllegalArgumentException notAnIdentifier) {
                throw new NotFound();
            }
        }
        return ids;
    }
}
