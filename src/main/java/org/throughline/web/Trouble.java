package org.throughline.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an error page says.
 *
 * @param status of the response
 * @param reference a number that also stands in the log, or null
 * @param back the page to go on from, or null for the first page alone
 * @param backWords of the link to it
 */
public record Trouble(
        int status,
        String title,
        List<String> sentences,
        @Nullable String reference,
        @Nullable String back,
        String backWords) {

    Trouble(int status, String title, List<String> sentences, @Nullable String reference, @Nullable String back) {
        this(
                status,
                title,
                sentences,
                reference,
                back,
                status == 404 ? "Open the library" : "Open the page it belongs to");
    }

    Trouble(int status, String title, List<String> sentences, @Nullable String reference) {
        this(status, title, sentences, reference, null);
    }

    /**
     * @param status where it is not the address of a refused form
     * @param refused whether the address is that of a form that was refused, with what was typed
     * @param back the page it belongs to
     */
    static Trouble onlyAForm(int status, boolean refused, @Nullable String back) {
        if (refused) {
            return new Trouble(
                    410,
                    "What you typed is no longer kept here",
                    List.of(
                            "A form was sent from here, and something in it needed another look. It was kept for half an hour with what was"
                                    + " typed, for you alone. That time is over, or you no longer see what it was about.",
                            "Nothing was changed by it. Open the page it belongs to, and fill the form in again."),
                    null,
                    back);
        }
        if (status == 405) {
            return new Trouble(
                    405,
                    "There is nothing to read at this address",
                    List.of("It only takes a form that is sent. Nothing was changed."),
                    null,
                    back);
        }
        var trouble = of(status);
        return new Trouble(status, trouble.title(), trouble.sentences(), null, back);
    }

    /** Nothing is at an address of the library, which anybody may open. */
    static Trouble notInTheLibrary() {
        return new Trouble(
                404,
                "Page not found",
                List.of(
                        "There is no published review, and no other page of the library, at this address.",
                        "Check that the whole address was copied. Every published review can be found in the library."),
                null,
                "/library");
    }

    static Trouble of(int status) {
        return switch (status) {
            case 400 ->
                new Trouble(
                        400,
                        "This page could not read what was sent",
                        List.of("Nothing was changed. Go back, check the address or the form, and try again."),
                        null);
            case 401, 403 ->
                new Trouble(
                        status,
                        "You cannot do this here",
                        List.of(
                                "Nothing was changed. Your sign-in may have ended, or this act belongs to another role.",
                                "Sign in again, in another tab if something you wrote stands below, then send it once more."),
                        null);
            case 404 ->
                new Trouble(
                        404,
                        "Page not found",
                        List.of(
                                "There is nothing at this address, or it is not yours to see.",
                                "If somebody gave you the address, ask them whether you have been added."),
                        null);
            case 409 ->
                new Trouble(
                        409,
                        "This was changed in the meantime",
                        List.of(
                                "It was changed by somebody else, or by you in another window. Yours has not been saved, and what was saved stays.",
                                "Go back to copy what you wrote, then open the page again."),
                        null);
            case 413 ->
                new Trouble(
                        413,
                        "That file is too large",
                        List.of(
                                "Nothing was stored. Send a smaller file, or send it in parts.",
                                "Pictures inside a Word file are often what makes it large."),
                        null);
            default ->
                status < 500
                        ? new Trouble(
                                status,
                                "This did not work",
                                List.of("Nothing was changed. Go back and try again."),
                                null)
                        : broken(status, null);
        };
    }

    static Trouble broken(int status, @Nullable String reference) {
        return new Trouble(
                status,
                "Something on our side did not work",
                List.of(
                        "Nothing that was saved before is lost. What you sent just now was not saved.",
                        "Go back: what you typed should still be there. Wait a minute and send it again."),
                reference);
    }
}
