package org.throughline.journey;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.ThroughlineTest;

/** Somebody writes for so long that their sign-in ends: what they wrote is not lost. */
@ThroughlineTest
class SessionEndedTests {

    private static final String WORDS = "Why was nobody asked what she wanted, in all those years?";

    @LocalServerPort
    int port;

    @Test
    void what_was_written_stands_on_the_page_that_refuses_it() {
        try (var bernadette = Visitor.as("Bernadette Lowe", port, true)) {
            bernadette
                    .open("/where-things-are")
                    .follow("Ask something, or say what the review should look at")
                    .type("What would you like to ask or say?", WORDS)
                    .choose("What would you like us to do with it?", "Answer me");
            bernadette.page().context().clearCookies();
            bernadette
                    .press("Send this")
                    .sees("Nothing was changed")
                    .sees(WORDS)
                    .sees("Copy it before you leave this page")
                    .follow("Go to the first page")
                    .sees("Sign in");
        }
    }
}
