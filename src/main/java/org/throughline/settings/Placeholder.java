package org.throughline.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a letter may have filled in, written {like_this} in its wording. */
public enum Placeholder {
    PARTNERSHIP("the partnership’s name"),
    DATE("the day the letter is written"),
    REFERENCE("your reference of the review"),
    THEIR_REFERENCE("the Home Office’s reference, if there is one"),
    REVIEW("what the review is called, such as Domestic Homicide Review"),
    TO("whom the letter is for"),
    FROM("who writes it"),
    HEARD("the day you heard of the death"),
    DIED("the day of the death"),
    DECIDED("the day of the decision"),
    DECIDER("who decided"),
    DECISION("that a review is held, or that none is"),
    TEST("the limb of the test"),
    EVIDENCE("the evidence for the test"),
    PARTNERS("the partners consulted"),
    CIRCUMSTANCES("circumstances of particular concern"),
    REASONS("the reasons for the decision"),
    INSTEAD("what is done instead of a review"),
    DIRECTED("the day the Home Office directed a review"),
    ASKED("what you ask the Home Office to answer, where no review is held"),
    DUE("the day something is due"),
    BEFORE("the day it was due before"),
    WHY("why the day moves"),
    AGENCY("the agency"),
    CONTRIBUTION("what the agency is asked to give"),
    OUTSTANDING("what the agency still owes"),
    CHAIR("the independent chair"),
    MEETING("when and where the panel meets"),
    PUBLISHED("the day of publication"),
    ADDRESS("where the report can be read");

    private final String words;

    Placeholder(String words) {
        this.words = words;
    }

    /** What is filled in, in words. */
    public String words() {
        return words;
    }

    /** As it is written: "{reference}". */
    public String written() {
        return "{" + name().toLowerCase(Locale.ROOT) + "}";
    }

    static Optional<Placeholder> of(String name) {
        return Arrays.stream(values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name.strip()))
                .findFirst();
    }
}
