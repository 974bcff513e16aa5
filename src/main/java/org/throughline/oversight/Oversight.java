package org.throughline.oversight;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.audit.Act;
import org.throughline.web.NotFound;

/** Who oversees: the Commissioner's office and nobody else. Every look is recorded. */
@Component
class Oversight {

    private final ApplicationEventPublisher events;

    Oversight(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** {@link NotFound} for anybody else. */
    void check(Reader reader) {
        if (!reader.holds(Role.COMMISSIONER)) {
            throw new NotFound();
        }
    }

    void looked(Reader reader, String sentence) {
        events.publishEvent(new Act.Looked(null, reader.by(), sentence));
    }
}
