package org.throughline.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.settings.LocalPractices;
import org.throughline.web.CaseHeader;
import org.throughline.web.Link;

/** The header every page of a case begins with, and the rooms of the case this reader may enter. */
@Component
public class CaseFrame {

    private final Pauses pauses;
    private final LocalPractices practices;
    private final Clock clock;

    CaseFrame(Pauses pauses, LocalPractices practices, Clock clock) {
        this.pauses = pauses;
        this.practices = practices;
        this.clock = clock;
    }

    /** @param room the last part of the current page's address: "chronology"; "" for the overview */
    @Transactional
    public CaseHeader of(Reader reader, Review review, String room) {
        var today = LocalDate.now(clock);
        return new CaseHeader(
                review.knownAs(),
                review.reference(),
                review.stage().words(),
                Clocks.sentence(
                        practices.of(review.partnershipId()).limits(), review, pauses.of(reader, review.id()), today),
                rooms(reader, review, room));
    }

    private static List<Link> rooms(Reader reader, Review review, String room) {
        var links = new ArrayList<Link>();
        if (seesWholeFile(reader, review)) {
            add(links, review, room, "Overview", "");
            add(links, review, room, "People", "people");
            add(links, review, room, "Agencies", "agencies");
            add(links, review, room, "Chronology", "chronology");
            add(links, review, room, "Panel", "panel");
            add(links, review, room, "Terms of reference", "terms");
            add(links, review, room, "Meetings", "meetings");
            add(links, review, room, "Family", "family");
            add(links, review, room, "Findings", "findings");
            add(links, review, room, "Report", "report");
            add(links, review, room, "Actions", "actions");
            add(links, review, room, "Letters", "letters");
            add(links, review, room, "History", "history");
        } else if (reader.appointedTo(review.id(), Role.PANEL_MEMBER)) {
            add(links, review, room, "Overview", "");
            add(links, review, room, "Chronology", "chronology");
            add(links, review, room, "Terms of reference", "terms");
            add(links, review, room, "Meetings", "meetings");
            add(links, review, room, "Report", "report");
        }
        return links;
    }

    private static void add(List<Link> links, Review review, String room, String words, String path) {
        var href = path.isEmpty() ? review.href() : review.href() + "/" + path;
        links.add(new Link(words, href, path.equals(room)));
    }

    /** Whether the whole file of a case is open to the reader: the partnership's staff, the chair and author while appointed. */
    public static boolean seesWholeFile(Reader reader, Review review) {
        return review.heldBy(reader, Role.COORDINATOR, Role.CSP_CHAIR)
                || reader.appointedTo(review.id(), Role.INDEPENDENT_CHAIR, Role.AUTHOR);
    }
}
