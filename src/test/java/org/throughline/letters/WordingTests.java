package org.throughline.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.access.Notice;
import org.throughline.review.Part;
import org.throughline.review.Stage;
import org.throughline.settings.ReviewName;

/** No e-mail says a word of a case, nor that there is one. */
class WordingTests {

    private static final List<String> TELLING = List.of(
            "death",
            "died",
            "dead",
            "homicide",
            "murder",
            "suicide",
            "victim",
            "suspect",
            "perpetrator",
            "domestic",
            "abuse",
            "violence",
            "review",
            "dhr",
            "dardr",
            "inquest",
            "coroner",
            "police",
            "agency",
            "partnership",
            "imr",
            "chronology",
            "panel",
            "family",
            "safeguarding",
            "reference",
            "home office");

    @ParameterizedTest
    @EnumSource(Notice.class)
    void an_email_says_only_that_something_waits_and_where(Notice notice) {
        var wording = Wording.of(notice);
        var address = "https://example.gov.uk" + notice.path();
        var text = (wording.subject() + "\n" + wording.text(address))
                .replace(address, "")
                .toLowerCase(Locale.UK);
        assertThat(TELLING).noneMatch(text::contains);
        for (var stage : Stage.values()) {
            assertThat(text).doesNotContain(stage.words().toLowerCase(Locale.UK));
        }
        for (var part : Part.values()) {
            assertThat(text).doesNotContain(part.words().toLowerCase(Locale.UK));
        }
        assertThat(text)
                .doesNotContain(ReviewName.DHR.words().toLowerCase(Locale.UK))
                .doesNotContainPattern("\\d")
                .doesNotContain("%s");
        assertThat(wording.text(address)).contains(address);
        assertThat(notice.path()).doesNotContain("/reviews/").doesNotContainPattern("[{}\\d]");
    }
}
