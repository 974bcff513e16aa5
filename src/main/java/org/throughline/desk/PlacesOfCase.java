package org.throughline.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.review.CaseFrame;
import org.throughline.review.Review;
import org.throughline.review.ReviewPolicy;

/** The pages of one case, as far as a reader may open them at every stage. */
final class PlacesOfCase {

    private static final String[][] OF_THE_PANEL = {
        {"Overview", "what happens next thread case", ""},
        {"Combined chronology", "entries", "/chronology"},
        {"Contacts recorded twice, and conflicts", "chronology links", "/chronology/conflicts"},
        {"Abbreviations in the chronology", "glossary", "/chronology/glossary"},
        {"Timeline", "chronology lanes", "/chronology/timeline"},
        {"Versions of the chronology", "shared panel", "/chronology/versions"},
        {"Terms of reference", "tor scope considerations period", "/terms"},
        {"Key lines of enquiry", "kloe questions terms", "/terms/lines"},
        {"The panel’s meetings", "agenda papers minutes attendance", "/meetings"},
        {"The report", "overview executive summary draft versions", "/report"},
    };

    private static final String[][] OF_THE_WHOLE_FILE = {
        {"People", "who is who names pseudonyms suspect children", "/people"},
        {"Notification", "death police facts", "/notification"},
        {"Decision", "home office hold evidence limb", "/decision"},
        {"Who holds this review", "joint transfer hand over partnership", "/holding"},
        {"Agencies", "scoping imr commission evidence", "/agencies"},
        {"Gaps and silences", "chronology", "/chronology/gaps"},
        {"Entries for the narrative", "chronology", "/chronology/narrative"},
        {"Questions to agencies", "chronology", "/chronology/questions"},
        {"Panel", "chair author appointments members independence", "/panel"},
        {"Coverage of the key lines of enquiry", "kloe", "/coverage"},
        {"Parallel proceedings", "trial inquest court coroner holds sharing", "/proceedings"},
        {"Disclosure log", "disclosures", "/disclosures"},
        {"Family, friends and others", "contacts engagement", "/family"},
        {"What the family said about the draft", "comments", "/family/comments"},
        {"Names the family proposed", "pseudonyms", "/family/names"},
        {"In their own words", "tribute pen portrait family contributions", "/family/own-words"},
        {"Share the terms of reference with the family", "", "/family/terms"},
        {"Findings, lessons, recommendations", "learning", "/findings"},
        {"The golden thread", "", "/thread"},
        {"The report’s narrative", "", "/report/narrative"},
        {"The Home Office’s answer", "quality assurance points letter qa", "/report/quality-assurance"},
        {"What the identity check looks for", "names identities anonymity", "/identities"},
        {"Publication", "publish withdraw library", "/publication"},
        {"Learning briefing", "publication", "/publication/briefing"},
        {"Action plan", "actions progress", "/actions"},
        {"Close the review", "actions closing", "/actions/closing"},
        {"Letters", "sent log write", "/letters"},
        {"History", "audit who did looked", "/history"},
    };

    private static final String[][] OF_THE_STAFF = {
        {"Costs", "fees invoices shares money", "/costs"},
        {"Appoint somebody", "chair author panel member", "/panel/appoint"},
        {"Prepare publication", "", "/publication/preparation"},
    };

    private static final String[][] PAUSE = {{"Pause this review", "pauses clock", "/pause"}};

    private static final String[][] EXCLUSIONS = {{"Who is kept out", "exclusions conflict of interest", "/exclusions"}
    };

    private PlacesOfCase() {}

    static List<Place> of(Reader reader, Review review) {
        var places = new ArrayList<Place>();
        var whole = CaseFrame.seesWholeFile(reader, review);
        if (whole || reader.appointedTo(review.id(), Role.PANEL_MEMBER)) {
            add(places, review, OF_THE_PANEL);
        }
        if (whole) {
            add(places, review, OF_THE_WHOLE_FILE);
        }
        if (ReviewPolicy.runs(reader, review)) {
            add(places, review, OF_THE_STAFF);
        }
        if (ReviewPolicy.pauses(reader, review)) {
            add(places, review, PAUSE);
        }
        if (ReviewPolicy.excludes(reader, review)) {
            add(places, review, EXCLUSIONS);
        }
        return places;
    }

    /** Every page a case may have, without addresses: to tell whether words may name one. */
    static List<Place> names() {
        return Stream.of(OF_THE_PANEL, OF_THE_WHOLE_FILE, OF_THE_STAFF, PAUSE, EXCLUSIONS)
                .flatMap(Stream::of)
                .map(page -> new Place(page[0], page[1], page[2], ""))
                .toList();
    }

    private static void add(List<Place> places, Review review, String[][] pages) {
        for (var page : pages) {
            places.add(
                    new Place(page[0], page[1], review.href() + page[2], review.knownAs() + ", " + review.reference()));
        }
    }
}
