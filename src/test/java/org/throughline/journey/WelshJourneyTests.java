package org.throughline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.ThroughlineTest;

/** Somebody from the public reads in Welsh, with scripts and without, and goes back to English. */
@ThroughlineTest
class WelshJourneyTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_library_a_report_and_signing_in_are_read_in_welsh(boolean scripts) {
        try (var anyone = Visitor.anyone(port, scripts)) {
            anyone.open("/library").sees("Library of published reviews").follow("Cymraeg");
            assertThat(anyone.path()).isEqualTo("/library");
            isWelsh(anyone, "Llyfrgell adolygiadau cyhoeddedig");

            anyone.go(".tl-library__title a").sees("Nid ").sees("Cael help nawr");
            isWelsh(anyone, anyone.page().locator("h1").innerText());
            assertThat(anyone.page().locator(".tl-report").first().getAttribute("lang"))
                    .isEqualTo("en-GB");

            anyone.open("/library/what-a-review-is").sees("Adolygiad o Ddynladdiad Domestig");
            anyone.open("/learning").sees("Themâu, fesul blwyddyn y farwolaeth");
            isWelsh(anyone, "Dysgu");
            anyone.open("/sign-in");
            isWelsh(anyone, "Mewngofnodi");
            anyone.follow("English").sees("Choose who you are");
            assertThat(anyone.page().locator("html").getAttribute("lang")).isEqualTo("en-GB");
        }
    }

    private static void isWelsh(Visitor visitor, String heading) {
        assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("cy");
        assertThat(visitor.page().locator("h1").innerText()).isEqualTo(heading);
    }
}
