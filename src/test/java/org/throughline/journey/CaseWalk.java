package org.throughline.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Steps of a review in the browser that more than one partnership's scenario walks; each by the person whose step it is. */
final class CaseWalk {

    private final int port;
    private final Clock clock;
    private final String victim;
    private final String suspect;

    CaseWalk(int port, Clock clock, String victim, String suspect) {
        this.port = port;
        this.clock = clock;
        this.victim = victim;
        this.suspect = suspect;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    Visitor day(Visitor visitor, String question, LocalDate day) {
        return visitor.date(question, day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    /** Writes the notification as far as every case has it; the caller adds what is its own and presses the button. */
    Visitor notification(Visitor desk, String whyDomestic) {
        desk.open("/reviews/new");
        return day(
                        day(desk, "When did the partnership hear of the death?", today().minusDays(20)),
                        "When did they die? (optional)",
                        today().minusDays(22))
                .choose("Who was it?", "The police")
                .type("Who told you?", "Invented Constabulary")
                .type("Name", victim)
                .type("Name (optional)", suspect)
                .type("Why is domestic abuse thought of?", whyDomestic)
                .type("What is known, briefly", "Found at home by a neighbour.");
    }

    /** Asks the agencies that the partnership's own list has ticked already. */
    void ask(Visitor desk, String home, int agencies) {
        desk.open(home).follow("Ask agencies what they know");
        day(desk, "By which day should they answer?", today().plusDays(14)).press("Ask these agencies");
        desk.sees(
                agencies == 1
                        ? "1 agency has a part in this review"
                        : agencies + " agencies have a part in this review");
    }

    /** @param people those the agency knows, among whom it is asked for each by name */
    void answer(String lead, String gives, List<String> people) {
        try (var agency = Visitor.as(lead, port, false)) {
            agency.open("/asked").follow("Tell us what you know");
            people.forEach(person -> agency.choose("Is " + person + " known to you?", "Known to us"));
            agency.type("Which systems and files were searched?", "All of them.")
                    .choose("If a review is held, what can your agency give?", gives)
                    .press("Send our answer")
                    .sees("sent");
        }
    }

    /** @param decider in the middle of a sentence: "the chair", "One Panel" */
    void prepare(Visitor desk, String home, String decider) {
        desk.open(home).follow("Close scoping and put it to " + decider);
        desk.press("Close scoping").follow("Prepare the decision");
        desk.choose(
                        "Which limb of the test does the death meet?",
                        "Violence, abuse or neglect by a partner or former partner")
                .type("What is the evidence?", "What the agencies answered.")
                .type("Which partners were consulted?", "Police, health, the voluntary sector.")
                .press("Keep this for " + decider);
    }

    /** The Home Office is told of a no, looks at it, and directs that a review is held. */
    void reversed(Visitor desk, String home) {
        desk.open(home)
                .follow("Tell the Home Office")
                .press("Tell the Home Office")
                .sees("The Home Office is told.");
        try (var official = Visitor.as("Home Office team", port, false)) {
            official.open("/oversight/decisions").follow(home.replaceAll(".*/", ""));
            official.choose("What does the Home Office answer?", "Directs that a review is held")
                    .type("Reasons", "There is learning in it.")
                    .press("Answer the partnership")
                    .sees("Your answer is recorded");
        }
        desk.open(home + "/decision").sees("The Home Office directed a review");
    }

    /** The partnership appoints the independent chair. */
    void appointChair(Visitor desk, String home, String name) {
        desk.open(home).follow("Appoint the independent chair");
        desk.type("Name", name)
                .type("E-mail address", email(name))
                .press("Appoint them")
                .sees("Write the statement of independence");
        desk.type("Statement of independence", "I work for none of the agencies.")
                .press("Appoint them")
                .sees(name + " is appointed");
    }

    void appoint(Visitor desk, String home, String seat, String name, String brings) {
        desk.open(home + "/panel/appoint")
                .choose("What are they appointed as?", seat)
                .type("Name", name)
                .type("E-mail address", email(name))
                .type("What they bring to the panel", brings)
                .press("Appoint them")
                .sees(name + " is appointed");
    }

    private static String email(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", ".") + "@example.org";
    }

    /** Adds somebody the review is in touch with, and comes to their page. */
    Visitor contact(Visitor desk, String home, String kind, String name, String relationship) {
        desk.open(home + "/family").follow("Add someone");
        return desk.choose("Who are they?", kind)
                .type("Name", name)
                .type("Who they are to the person who died", relationship)
                .press("Add them")
                .sees(name + " is added.");
    }

    /** Writes in the log of the person whose page is open. */
    Visitor log(Visitor desk, String what, String how) {
        desk.follow("Write in the log").select("What was offered or done?", what);
        return day(desk, "On which day?", today().minusDays(2))
                .choose("What came of it?", "It happened, or they said yes")
                .type("How? (optional)", how)
                .press("Write this in the log")
                .sees(what);
    }
}
