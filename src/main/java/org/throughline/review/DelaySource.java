package org.throughline.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.access.Reader;

/** A room that can say why reviews take their time. The register asks every one, once for all the reviews of a page. */
public interface DelaySource {

    /** For each review that has them, reasons in words without a full stop: "2 agencies have not answered". One question to the store. */
    Map<UUID, List<String>> delays(Reader reader, Collection<UUID> reviews, LocalDate today);
}
