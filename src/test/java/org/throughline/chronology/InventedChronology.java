package org.throughline.chronology;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.AtTheDesk;
import org.throughline.Invented;
import org.throughline.access.Organisation;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.chronology.out.Lines;
import org.throughline.review.Review;

/** Invented agencies and what they sent, by the acts of those whose acts they are. */
@Component
public class InventedChronology {

    private final Invented invented;
    private final AtTheDesk desk;
    private final Entries entries;

    InventedChronology(Invented invented, AtTheDesk desk, Entries entries, Lines lines) {
        this.invented = invented;
        this.desk = desk;
        this.entries = entries;
    }

    /** A review with its co-ordinator, its chair and a member of its panel. */
    public record Case(Partnership partnership, Review review, Reader coordinator, Reader chair, Reader member) {

        public String here() {
            return review.href() + "/chronology";
        }
    }

    public record Agency(Organisation organisation, Reader lead) {}

    public Case begin() {
        var partnership = invented.partnership();
        var coordinator = invented.coordinator(partnership);
        var review = invented.review(coordinator, partnership);
        return new Case(
                partnership,
                review,
                coordinator,
                invented.appointed(Role.INDEPENDENT_CHAIR, review),
                invented.appointed(Role.PANEL_MEMBER, review));
    }

    public Agency agency(Case made, String name) {
        var agency = invented.agency(made.partnership(), name);
        invented.involve(made.review(), agency);
        return new Agency(agency, invented.agencyLead(agency));
    }

    /** An agency sends lines of .csv: Date, Event, and what else the first line names; and keeps what was understood. */
    public void sends(Case made, Agency agency, String csv) {
        var page = made.review().href() + "/agencies/" + agency.organisation().id() + "/chronology";
        desk.attach(agency.lead(), page, "sent.csv", csv.getBytes(StandardCharsets.UTF_8));
        var kept = desk.send(agency.lead(), page + "/check");
        if (!page.equals(kept.getRedirectedUrl())) {
            throw new IllegalStateException("The file was not kept.");
        }
    }

    /** Entries in their order, once the combined chronology has been opened. */
    public List<RecordedEntry> entries(Case made) {
        open(made.coordinator(), made.here());
        return entries.combined(made.coordinator(), made.review().id());
    }

    public UUID entry(Case made, String words) {
        return entries(made).stream()
                .filter(entry -> entry.event().contains(words))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The page as text. */
    public String open(Reader reader, String path) {
        var response = desk.open(reader, path);
        if (response.getStatus() != 200) {
            throw new IllegalStateException(path + " is " + response.getStatus());
        }
        try {
            return response.getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException never) {
            throw new IllegalStateException(never);
        }
    }
}
