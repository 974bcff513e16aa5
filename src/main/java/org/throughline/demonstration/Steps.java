package org.throughline.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.throughline.access.Bodies;
import org.throughline.access.Organisation;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.evidence.Known;
import org.throughline.evidence.ScopingRequests;
import org.throughline.panel.Appointment;
import org.throughline.panel.Appointments;
import org.throughline.panel.Consideration;
import org.throughline.panel.Considered;
import org.throughline.panel.KeyLine;
import org.throughline.panel.KeyLines;
import org.throughline.panel.Seat;
import org.throughline.panel.Terms;
import org.throughline.panel.TermsOfReference;
import org.throughline.review.Answer;
import org.throughline.review.Decision;
import org.throughline.review.Decisions;
import org.throughline.review.FamilyTold;
import org.throughline.review.Grounds;
import org.throughline.review.HomeOffice;
import org.throughline.review.HomeOfficeAnswers;
import org.throughline.review.Limb;
import org.throughline.review.Notification;
import org.throughline.review.Notifications;
import org.throughline.review.Part;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.review.Scoping;
import org.throughline.review.Subject;
import org.throughline.review.Told;
import org.throughline.review.WhoIsWho;

/** The steps every invented review takes, each by the act of the person whose act it is. */
@Component
@Profile("demo")
class Steps {

    private static final UUID NONE = new UUID(0, 0);

    private final Cast cast;
    private final Bodies bodies;
    private final Notifications notifications;
    private final ScopingRequests requests;
    private final Returns returns;
    private final Scoping scoping;
    private final Decisions decisions;
    private final HomeOffice homeOffice;
    private final HomeOfficeAnswers answers;
    private final FamilyTold familyTold;
    private final Reviews reviews;
    private final WhoIsWho whoIsWho;
    private final Appointments appointments;
    private final KeyLines keyLines;
    private final TermsOfReference terms;
    private final LocalDate today;

    Steps(
            Cast cast,
            Bodies bodies,
            Notifications notifications,
            ScopingRequests requests,
            Returns returns,
            Scoping scoping,
            Decisions decisions,
            HomeOffice homeOffice,
            HomeOfficeAnswers answers,
            FamilyTold familyTold,
            Reviews reviews,
            WhoIsWho whoIsWho,
            Appointments appointments,
            KeyLines keyLines,
            TermsOfReference terms,
            Clock clock) {
        this.cast = cast;
        this.bodies = bodies;
        this.notifications = notifications;
        this.requests = requests;
        this.returns = returns;
        this.scoping = scoping;
        this.decisions = decisions;
        this.homeOffice = homeOffice;
        this.answers = answers;
        this.familyTold = familyTold;
        this.reviews = reviews;
        this.whoIsWho = whoIsWho;
        this.appointments = appointments;
        this.keyLines = keyLines;
        this.terms = terms;
        this.today = LocalDate.now(clock);
    }

    Partnership partnership(String name) {
        return bodies.partnerships().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    List<Organisation> agencies(Review review) {
        return bodies.organisations(review.partnerships());
    }

    /** The day so many months ago; half a month is two weeks. */
    LocalDate ago(String months) {
        double number = Double.parseDouble(months);
        return today.minusMonths((long) number).minusDays(Math.round((number - Math.floor(number)) * 30));
    }

    Review elaineNotified() {
        return notifications.record(
                cast.as(Cast.COORDINATOR),
                partnership(Cast.PARTNERSHIP).id(),
                new Notification(
                        NONE,
                        "42/118823/21",
                        null,
                        LocalDate.of(2021, 11, 15),
                        "Northmere Constabulary",
                        "A detective inspector",
                        null,
                        LocalDate.of(2021, 11, 11),
                        "At home",
                        null,
                        false,
                        "They were married and lived together.",
                        "She died at home. Her husband was arrested the same day and later charged.",
                        "Police, surgery, hospital, mental health trust, housing, children’s services, Haven, probation",
                        Answer.YES,
                        Answer.NO,
                        "Appointed",
                        "Bernadette Lowe, sister",
                        Answer.NO,
                        null,
                        "Inquest opened",
                        null,
                        null,
                        Notification.HeardFrom.POLICE,
                        Answer.YES,
                        0),
                List.of(
                        person(
                                Part.VICTIM,
                                Elaine.NAME,
                                "Maz",
                                LocalDate.of(1981, 9, 3),
                                "Female",
                                "14 Larch Rise, Northmere",
                                null),
                        person(
                                Part.SUSPECT,
                                "Dean Holloway",
                                null,
                                null,
                                "Male",
                                "14 Larch Rise, Northmere",
                                "Husband"),
                        person(Part.CHILD, "Tilly Holloway", null, null, null, null, "Daughter")));
    }

    /** Records one of the other invented deaths from its text. */
    Review notified(Map<String, String> facts) {
        return notified(cast.as(Cast.COORDINATOR), partnership(Cast.PARTNERSHIP), facts);
    }

    /** The same for another partnership. */
    Review notified(Reader coordinator, Partnership partnership, Map<String, String> facts) {
        var people = new ArrayList<Subject>();
        people.add(
                person(Part.VICTIM, facts.getOrDefault("victim", ""), null, null, facts.get("victim sex"), null, null));
        var suspect = facts.getOrDefault("suspect", "none");
        if (!suspect.equals("none")) {
            people.add(person(
                    Part.SUSPECT, suspect.split(",")[0].strip(), null, null, null, null, facts.get("relationship")));
        }
        var kin = facts.getOrDefault("next of kin is suspect", "not known");
        return notifications.record(
                coordinator,
                partnership.id(),
                new Notification(
                        NONE,
                        null,
                        null,
                        ago(facts.getOrDefault("received months ago", "1")),
                        facts.getOrDefault("notified by", "Northmere Constabulary"),
                        null,
                        null,
                        ago(facts.getOrDefault("died months ago", "1")),
                        null,
                        null,
                        "yes".equals(facts.get("suicide")),
                        facts.getOrDefault("why domestic", ""),
                        facts.getOrDefault("brief facts", ""),
                        facts.get("agencies known"),
                        Answer.NOT_KNOWN,
                        Answer.NO,
                        facts.get("family liaison"),
                        facts.get("next of kin"),
                        kin.equals("yes") ? Answer.YES : kin.equals("no") ? Answer.NO : Answer.NOT_KNOWN,
                        null,
                        facts.get("coroner"),
                        facts.get("other reviews"),
                        null,
                        Notification.HeardFrom.POLICE,
                        Answer.YES,
                        0),
                people);
    }

    private static Subject person(
            Part part,
            String name,
            @Nullable String knownAs,
            @Nullable LocalDate born,
            @Nullable String sex,
            @Nullable String address,
            @Nullable String relationship) {
        return new Subject(
                NONE,
                NONE,
                part,
                name,
                knownAs,
                born,
                sex,
                null,
                address,
                relationship,
                null,
                null,
                0,
                null,
                null,
                null,
                0);
    }

    /** Agencies are asked what they know. */
    Review asked(Review review, Collection<Organisation> agencies, LocalDate due) {
        requests.ask(cast.as(Cast.COORDINATOR), review, agencies, due);
        return again(review);
    }

    /** Scoping is closed and the grounds are put before the chair. */
    Review put(Review review, Limb limb, String evidence) {
        var coordinator = cast.as(Cast.COORDINATOR);
        var put = scoping.close(coordinator, review, "It answered by telephone; its return follows.");
        decisions.prepare(
                coordinator,
                put,
                new Grounds(
                        limb, evidence, "Police, health, children’s services and Haven Domestic Abuse Service", null),
                0);
        return again(review);
    }

    /** A review is held; the Home Office and the family are told. */
    Review decided(Review review, Collection<Organisation> agencies, LocalDate on) {
        var asked = asked(review, agencies, review.heardOn().plusDays(14));
        returns.send(asked, agencies.stream().limit(agencies.size() - 1L).toList(), Known.KNOWN);
        var put = put(asked, Limb.PARTNER, "They were married. Several agencies knew of violence and of control.");
        var held = decisions.hold(
                cast.as(Cast.CSP_CHAIR), put, "The test is met, and agencies had been in touch for years.", on);
        tell(held, on.plusDays(1));
        return again(review);
    }

    /** No review is held; the Home Office is told and has not answered yet. */
    void notHeld(Review review, String reasons, LocalDate on) {
        var put = put(review, Limb.RELATIVE, "Neither was known to any agency before the death.");
        var no = decisions.noReview(cast.as(Cast.CSP_CHAIR), put, reasons, Decision.Instead.values()[0], null, on);
        tell(no, on.plusDays(1));
    }

    private void tell(Review review, LocalDate on) {
        var coordinator = cast.as(Cast.COORDINATOR);
        homeOffice.tell(
                coordinator, review, homeOffice.draft(coordinator, review).text(), on);
        familyTold.tell(coordinator, review, on, "By letter, and in person by the family liaison officer");
    }

    /** The Home Office agreed with the decision. */
    void agreed(Review review, LocalDate on) {
        var official = cast.as(Cast.HOME_OFFICE);
        homeOffice.all(official).stream()
                .filter(told -> told.reviewId().equals(review.id()))
                .forEach(told -> answers.answer(
                        official, told.decisionId(), new Told.Answered(Told.Answer.AGREES, on, null, null)));
    }

    Review named(Review review, Map<String, String> pseudonyms) {
        var coordinator = cast.as(Cast.COORDINATOR);
        reviews.people(coordinator, review.id()).forEach(person -> {
            var pseudonym = pseudonyms.get(person.name());
            if (pseudonym != null) {
                whoIsWho.choose(coordinator, again(review), person.id(), person.pseudonym(), pseudonym);
            }
        });
        return again(review);
    }

    void appoint(Review review, LocalDate from) {
        seat(review, Seat.CHAIR, Cast.CHAIR, null, from);
        seat(review, Seat.AUTHOR, Cast.AUTHOR, null, from);
        seat(review, Seat.MEMBER, Cast.MEMBER, "Haven Domestic Abuse Service", from);
    }

    private void seat(Review review, Seat seat, String name, @Nullable String represents, LocalDate from) {
        appointments.appoint(
                cast.as(Cast.COORDINATOR),
                again(review),
                new Appointment(
                        NONE,
                        NONE,
                        NONE,
                        name,
                        Cast.email(name),
                        seat,
                        represents,
                        seat.independent() ? "I have never worked for any agency in this review." : null,
                        Answer.NO,
                        "Twelve years in public protection; nine earlier reviews.",
                        null,
                        null,
                        null,
                        seat == Seat.MEMBER ? from : null,
                        null,
                        from,
                        null,
                        null,
                        "",
                        false));
    }

    /** Terms of reference are written from their parts, with these key lines, and approved. */
    void terms(Review review, Map<String, String> parts, List<String> lines, LocalDate from, LocalDate to) {
        var chair = cast.as(Cast.CHAIR);
        terms.write(
                chair,
                again(review),
                new Terms.Text(
                        parts.getOrDefault("Summary", ""),
                        from,
                        to,
                        parts.getOrDefault("Period under review", ""),
                        parts.get("People"),
                        parts.get("Agencies"),
                        parts.get("Questions for every agency"),
                        parts.get("The family's questions"),
                        parts.get("The family's part"),
                        parts.get("Parallel proceedings"),
                        "Everything is confidential until the Home Office has approved the report.",
                        parts.get("Confidentiality and media"),
                        parts.get("Timetable")),
                0);
        terms.consider(
                chair,
                again(review),
                Arrays.stream(Consideration.values())
                        .map(
                                each -> new Considered(
                                        each,
                                        each.group() != Consideration.Group.PROTECTED || each == Consideration.SEX,
                                        each.group() != Consideration.Group.PROTECTED || each == Consideration.SEX
                                                ? null
                                                : "Nothing in the notification or the returns makes this relevant; to be looked at again."))
                        .toList());
        lines.forEach(line -> keyLines.add(chair, again(review), line));
        terms.approve(chair, again(review));
    }

    List<KeyLine> keyLines(Review review) {
        return keyLines.of(cast.as(Cast.COORDINATOR), review.id());
    }

    private Review again(Review review) {
        return reviews.get(cast.as(Cast.COORDINATOR), review.id());
    }
}
