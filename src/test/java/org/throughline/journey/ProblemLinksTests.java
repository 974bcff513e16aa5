package org.throughline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.ThroughlineTest;

/**
 * Every form that can be walked to is sent empty, and sent with nothing but mistakes. Where it is refused, each line of what is to be put right leads
 * to an element of the page.
 */
@ThroughlineTest
class ProblemLinksTests {

    private static final String TOO_LONG = "x".repeat(200_001);

    @Autowired
    WalkedForms forms;

    @Test
    void each_line_of_what_is_to_be_put_right_leads_to_its_place() {
        var refused = new TreeSet<String>();
        var wrong = new TreeMap<String, String>();
        for (var who : WalkedForms.CAST) {
            var reader = forms.cast(who);
            forms.of(reader).forEach((kind, form) -> {
                for (var typed : List.of("", TOO_LONG)) {
                    forms.send(reader, kind, form, field -> typed).ifPresent(page -> {
                        for (var line : page.select(".govuk-error-summary__list a")) {
                            refused.add(kind);
                            if (page.getElementById(line.attr("href").substring(1)) == null) {
                                wrong.put(kind + " " + line.attr("href"), line.text());
                            }
                        }
                    });
                }
            });
        }
        assertThat(refused)
                .as("kinds of form that were refused")
                .hasSizeGreaterThan(100)
                .contains("/reviews/*/chronology/marks");
        assertThat(wrong).as("lines that lead nowhere").isEmpty();
    }
}
