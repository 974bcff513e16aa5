package org.throughline.desk;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Bodies;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.settings.LocalPractices;
import org.throughline.settings.Topic;

/** The pages of the service that belong to no case, as far as a reader may open them. */
@Component
class PlacesOfService {

    private final Bodies bodies;

    PlacesOfService(Bodies bodies) {
        this.bodies = bodies;
    }

    @Transactional
    public List<Place> of(Reader reader) {
        var places = new ArrayList<Place>();
        if (reader.holds(Role.COORDINATOR, Role.CSP_CHAIR, Role.INDEPENDENT_CHAIR, Role.AUTHOR, Role.PANEL_MEMBER)) {
            add(places, "My work", "tasks desk today", "/work");
            add(places, "Reviews", "register deaths cases overdue paused", "/reviews");
        }
        if (reader.holds(Role.COORDINATOR, Role.CSP_CHAIR, Role.INDEPENDENT_CHAIR, Role.AUTHOR)) {
            add(places, "Late agencies", "overdue chasing", "/late");
        }
        if (reader.holds(Role.COORDINATOR, Role.CSP_CHAIR)) {
            add(places, "Record a notification", "new death case", "/reviews/new");
            add(places, "Reviews offered to you", "transfer joint offers", "/offers");
            add(places, "Reviews you handed over", "transfer given away", "/reviews/handed-over");
            add(places, "Settings", "partnership", "/settings");
            settings(reader, places);
        }
        if (reader.holds(Role.COORDINATOR, Role.CSP_CHAIR, Role.ADMINISTRATOR)) {
            add(places, "E-mails", "messages reminders outbox", "/messages");
        }
        if (reader.holds(Role.HOME_OFFICE)) {
            add(places, "Oversight", "decisions home office", "/oversight/decisions");
            add(places, "Submitted reports", "packs quality assurance", "/oversight/submitted");
        }
        if (reader.holds(Role.COMMISSIONER)) {
            add(places, "Completed reviews", "oversight", "/oversight/reviews");
            add(places, "Recommendations", "oversight national progress", "/oversight/recommendations");
        }
        if (reader.holds(Role.ADMINISTRATOR)) {
            add(places, "Administration", "people roles", "/administration");
            add(places, "Partnerships and agencies", "bodies organisations", "/administration/bodies");
            add(places, "Invite somebody", "new person account", "/administration/invite");
        }
        if (reader.holds(Role.AUDITOR)) {
            add(places, "Audit trail", "history", "/trail");
        }
        add(places, "Library", "published reports", "/library");
        add(places, "Learning briefings", "library", "/library/briefings");
        add(places, "What a review is", "library purposes", "/library/what-a-review-is");
        add(places, "Learning", "themes recommendations years", "/learning");
        add(places, "Your account", "password passkey sign-in", "/account");
        return places;
    }

    private void settings(Reader reader, List<Place> places) {
        var mine = bodies.partnerships().stream()
                .filter(each -> LocalPractices.mayChange(reader, each.id()))
                .toList();
        for (var partnership : mine) {
            for (var topic : Topic.values()) {
                places.add(new Place(
                        topic.words(),
                        "settings " + more(topic),
                        LocalPractices.href(partnership, topic),
                        "Settings of " + partnership.name()));
            }
            add(places, partnership, "Reports from before this service", "earlier published", "earlier-reports");
            add(places, partnership, "Who runs your reviews", "host county district", "host");
        }
    }

    private static String more(Topic topic) {
        return switch (topic) {
            case NAMES -> "dhr dardr names";
            case TIME_LIMITS -> "time limits chasing days";
            case CLOSING_DAYS -> "bank holidays closing";
            case REQUEST_LISTS -> "agencies request lists";
            case SCOPING_REVIEW -> "stage";
            case DECISION_ROUTE -> "decision one panel chair";
            case OWN_FIELDS -> "own extra fields";
            case PUBLISHING -> "publication sharing";
            case LOCAL_PRIORITIES -> "local";
            case GUIDANCE -> "papers";
            case WORDINGS -> "letter templates";
        };
    }

    private static void add(List<Place> places, Partnership partnership, String name, String more, String path) {
        places.add(new Place(
                name,
                "settings " + more,
                LocalPractices.href(partnership, null) + "/" + path,
                "Settings of " + partnership.name()));
    }

    private static void add(List<Place> places, String name, String more, String href) {
        places.add(new Place(name, more, href, ""));
    }
}
