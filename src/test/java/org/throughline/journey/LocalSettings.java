package org.throughline.journey;

import java.util.List;

/** Sets a partnership up in its own way, from its pages of settings alone. */
final class LocalSettings {

    private static final int YEAR = 2010;

    private final Visitor coordinator;
    private final String home;

    LocalSettings(Visitor coordinator, String code) {
        this.coordinator = coordinator;
        this.home = "/settings/" + code + "/";
    }

    LocalSettings named(String words, String letters, int fromYear) {
        coordinator
                .open(home + "names")
                .type("Name in full", words)
                .type("Its letters", letters)
                .date("For deaths from which day?", 1, 1, fromYear)
                .press("Use this name")
                .sees("are reviewed as " + words);
        return this;
    }

    LocalSettings clock(String words, int number) {
        coordinator
                .open(home + "clocks")
                .type(words, String.valueOf(number))
                .date("From which day does this apply?", 1, 1, YEAR)
                .press("Set the clocks")
                .sees("keep to this");
        return this;
    }

    LocalSettings asks(String list, List<String> agencies) {
        coordinator.open(home + "request-lists").type("Name of the list", list);
        agencies.forEach(agency -> coordinator.choose("Which agencies?", agency));
        coordinator
                .tick("Yes, tick these agencies already")
                .press("Keep this list")
                .sees("The list is kept");
        return this;
    }

    LocalSettings decidedByPanel(String name) {
        coordinator
                .open(home + "decision")
                .choose("Who decides whether a review is held?", "A standing panel")
                .type("The panel’s own name, if a panel decides", name)
                .date("From which day does this apply?", 1, 1, 2023)
                .press("Set who decides")
                .sees(name + " decides");
        return this;
    }

    LocalSettings decidedByChair() {
        coordinator
                .open(home + "decision")
                .choose("Who decides whether a review is held?", "The chair of the partnership")
                .date("From which day does this apply?", 1, 1, YEAR)
                .press("Set who decides")
                .sees("the chair of the partnership decides");
        return this;
    }

    LocalSettings alsoAsks(String field) {
        coordinator
                .open(home + "notification")
                .type("What is asked?", field)
                .choose("What is typed there?", "Words")
                .press("Add the field")
                .sees("is asked with the next notification");
        coordinator.open("/reviews/new").sees(field);
        return this;
    }

    LocalSettings sharesReportsWith(String parties) {
        coordinator
                .open(home + "publishing")
                .choose("How are reports published?", "Not in public: shared with relevant parties only")
                .type("Who are the relevant parties, if they are shared only?", parties)
                .date("From which day does this apply?", 1, 1, YEAR)
                .press("Set how reports are published")
                .sees("shared with relevant parties only");
        return this;
    }

    LocalSettings publishesInFull() {
        coordinator
                .open(home + "publishing")
                .choose("How are reports published?", "In full, in the public library")
                .date("From which day does this apply?", 1, 1, YEAR)
                .press("Set how reports are published")
                .sees("published in full");
        return this;
    }
}
