package org.throughline;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.throughline.access.Bodies;
import org.throughline.access.Cases;
import org.throughline.access.Grant;
import org.throughline.access.Organisation;
import org.throughline.access.Partnership;
import org.throughline.access.People;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.review.Answer;
import org.throughline.review.Notification;
import org.throughline.review.Notifications;
import org.throughline.review.Part;
import org.throughline.review.Review;
import org.throughline.review.Subject;

/** Makes invented partnerships, people and deaths for tests, by the same acts a person would use. Each call makes fresh ones. */
@Component
public class Invented {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final People people;
    private final Bodies bodies;
    private final Cases cases;
    private final Notifications notifications;

    Invented(People people, Bodies bodies, Cases cases, Notifications notifications) {
        this.people = people;
        this.bodies = bodies;
        this.cases = cases;
        this.notifications = notifications;
    }

    public Partnership partnership() {
        int number = NEXT.incrementAndGet();
        var code =
                "T" + (char) ('A' + number / 676 % 26) + (char) ('A' + number / 26 % 26) + (char) ('A' + number % 26);
        return partnership("Invented Partnership " + number, code);
    }

    /** @param code two to twelve capital letters, nobody else's */
    public Partnership partnership(String name, String code) {
        return bodies.add(Reader.SERVICE, new Partnership(UUID.randomUUID(), name, code, null));
    }

    public Organisation agency(Partnership partnership, String name) {
        return bodies.add(
                Reader.SERVICE,
                partnership.id(),
                new Organisation(UUID.randomUUID(), name + " " + NEXT.incrementAndGet(), "Health"));
    }

    public Reader forPartnership(Role role, Partnership partnership) {
        var id = person();
        people.grant(Reader.SERVICE, Grant.forPartnership(id, role, partnership.id(), LocalDate.of(2020, 1, 1)));
        return again(id);
    }

    public Reader coordinator(Partnership partnership) {
        return forPartnership(Role.COORDINATOR, partnership);
    }

    public Reader agencyLead(Organisation agency) {
        var id = person();
        people.grant(
                Reader.SERVICE, Grant.forOrganisation(id, Role.AGENCY_LEAD, agency.id(), LocalDate.of(2020, 1, 1)));
        return again(id);
    }

    public Reader appointed(Role role, Review review) {
        var id = person();
        people.grant(Reader.SERVICE, Grant.forReview(id, role, review.id(), LocalDate.of(2020, 1, 1), null));
        return again(id);
    }

    public Reader everywhere(Role role) {
        var id = person();
        people.grant(Reader.SERVICE, Grant.everywhere(id, role, LocalDate.of(2020, 1, 1)));
        return again(id);
    }

    /** The reader with the grants of this moment. */
    public Reader again(UUID person) {
        return people.reader(person).orElseThrow();
    }

    private UUID person() {
        int number = NEXT.incrementAndGet();
        return people.add(Reader.SERVICE, "Invented Person " + number, "person" + number + "@example.org")
                .id();
    }

    /** An agency is asked for something in a review, so that its people have a part in it. */
    public void involve(Review review, Organisation agency) {
        cases.involve(Reader.SERVICE, review.id(), agency.id());
    }

    public Review review(Reader coordinator, Partnership partnership) {
        return notifications.record(
                coordinator, partnership.id(), notification(), peopleOf("Invented Victim " + NEXT.incrementAndGet()));
    }

    /** A review of a death on this day. */
    public Review review(Reader coordinator, Partnership partnership, LocalDate died, boolean suicide) {
        return notifications.record(
                coordinator,
                partnership.id(),
                notification(died, suicide),
                peopleOf("Invented Victim " + NEXT.incrementAndGet()));
    }

    public static Notification notification() {
        return notification(LocalDate.of(2026, 2, 27), false);
    }

    private static Notification notification(LocalDate died, boolean suicide) {
        return new Notification(
                new UUID(0, 0),
                null,
                null,
                died.plusDays(3),
                "Invented Constabulary",
                null,
                null,
                died,
                "At home",
                null,
                suicide,
                "Former partners",
                "An invented death.",
                null,
                Answer.NOT_KNOWN,
                Answer.NO,
                null,
                null,
                Answer.NOT_KNOWN,
                null,
                null,
                null,
                null,
                Notification.HeardFrom.POLICE,
                Answer.NOT_KNOWN,
                0);
    }

    public static List<Subject> peopleOf(String victim) {
        var none = new UUID(0, 0);
        return List.of(
                new Subject(
                        none,
                        none,
                        Part.VICTIM,
                        victim,
                        null,
                        LocalDate.of(1984, 5, 17),
                        "Female",
                        null,
                        null,
                        null,
                        null,
                        null,
                        0,
                        null,
                        null,
                        null,
                        0),
                new Subject(
                        none,
                        none,
                        Part.SUSPECT,
                        "Invented Suspect",
                        null,
                        null,
                        "Male",
                        null,
                        null,
                        "Former partner",
                        null,
                        null,
                        1,
                        null,
                        null,
                        null,
                        0));
    }
}
