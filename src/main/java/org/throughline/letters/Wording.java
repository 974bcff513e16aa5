package org.throughline.letters;

import org.throughline.access.Notice;

/**
 * What an e-mail says. Nothing of a case: no name, no reference, no agency, not even that it is about a review; only that something waits,
 * and where.
 *
 * @param text with the address of the page at {@code %s}
 */
public record Wording(String subject, String text) {

    private static final String END = """

            %s

            We say no more in an e-mail, to keep what is confidential safe. You will be asked to sign in.

            Please do not reply to this message. It was sent by a service nobody reads.
            """;

    public static Wording of(Notice notice) {
        return switch (notice) {
            case DEATH_NOTIFIED ->
                new Wording("Something new waits for you", "There is something new under “My work”." + END);
            case AGENCY_ASKED ->
                new Wording("You are asked to answer something", "Something new waits for your answer." + END);
            case AGENCY_COMMISSIONED ->
                new Wording("You are asked to write something", "You are asked for something in writing." + END);
            case AGENCY_DAY_MOVED ->
                new Wording("A day has changed", "The day for something you are asked to write has changed." + END);
            case AGENCY_REMINDED ->
                new Wording(
                        "Something still waits for you", "Something you were asked has not been answered yet." + END);
            case GIVEN_BACK ->
                new Wording("There are comments for you", "Something you sent has come back with comments." + END);
            case DECISION_PREPARED ->
                new Wording("Something waits for you", "Something is ready and waits for you under “My work”." + END);
            case DECISION_MADE, HOME_OFFICE_ANSWERED ->
                new Wording("Something new waits for you", "There is something new under “My work”." + END);
            case OFFER_ANSWERED ->
                new Wording("You have an answer", "Something you asked of others has been answered." + END);
            case APPOINTED -> new Wording("You have been let in", "There is something new under “My work”." + END);
            case MEETING_CALLED ->
                new Wording("You are invited to a meeting", "A meeting has been called, and you are invited." + END);
            case MEETING_CHANGED ->
                new Wording(
                        "A meeting has changed",
                        "A meeting that you are invited to has been moved or called off." + END);
            case PAPER_SHARED ->
                new Wording("There is something to read", "Something was shared with you to read." + END);
            case REPORT_SHARED ->
                new Wording("There is something to read", "Something was shared with you to read." + END);
            case FAMILY_SHARED ->
                new Wording(
                        "There is something new on your page",
                        "There is something new on your page. You can look when it suits you, or not at all." + END);
            case REVIEW_OFFERED ->
                new Wording("Something waits for your answer", "You are asked something, and may agree or not." + END);
            case DECISION_TOLD, REPORT_SUBMITTED, REVIEW_COMPLETED ->
                new Wording(
                        "Something new waits for you", "Something was sent to you and waits to be looked at." + END);
            case ACTION_GIVEN ->
                new Wording("Something is asked of you", "You are asked to do something, with a day by which." + END);
            case ACTION_OVERDUE ->
                new Wording(
                        "The day for something has passed",
                        "The day for something you are asked to do has passed. Please say how it stands." + END);
        };
    }

    /** The whole message. */
    public String text(String address) {
        return text.formatted(address);
    }
}
