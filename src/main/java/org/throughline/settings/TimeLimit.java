package org.throughline.settings;

import org.throughline.web.Show;

/** A clock a partnership may set (DOMAIN.md §3 "Clocks"). What is usual stands in guidance, or where it says so is local practice. */
public enum TimeLimit {
    DECIDE("To decide, from hearing of the death", Unit.MONTHS, 1, 12),
    COMPLETE("To complete a review, from the decision to hold it", Unit.MONTHS, 6, 60),
    FIRST_ASK("To ask agencies what they know, from hearing of the death", Unit.WORKING_DAYS, 2, 60),
    SCOPING("For an agency to say what it knows", Unit.WORKING_DAYS, 10, 120),
    IMR("For an IMR and chronology", Unit.WORKING_DAYS, 30, 250),
    CHASE_AFTER("From the day due to the first reminder", Unit.WORKING_DAYS, 1, 60),
    CHASE_EVERY("From one reminder to the next", Unit.WORKING_DAYS, 5, 60),
    CHASE_MOST("Reminders the service sends by itself; after them it is for a person to ring up", Unit.TIMES, 6, 50);

    /** What a limit counts. */
    public enum Unit {
        MONTHS("month", "months"),
        WORKING_DAYS("working day", "working days"),
        TIMES("reminder", "reminders");

        private final String one;
        private final String many;

        Unit(String one, String many) {
            this.one = one;
            this.many = many;
        }

        public String many() {
            return many;
        }
    }

    private final String words;
    private final Unit unit;
    private final int usual;
    private final int most;

    TimeLimit(String words, Unit unit, int usual, int most) {
        this.words = words;
        this.unit = unit;
        this.usual = usual;
        this.most = most;
    }

    public String words() {
        return words;
    }

    public Unit unit() {
        return unit;
    }

    /** What applies where the partnership has set nothing. */
    public int usual() {
        return usual;
    }

    /** The smallest number that makes sense; no reminders at all is one's own choice. */
    public int least() {
        return this == CHASE_MOST ? 0 : 1;
    }

    public int most() {
        return most;
    }

    /** "10 working days". */
    public String show(int number) {
        return Show.count(number, unit.one, unit.many);
    }
}
