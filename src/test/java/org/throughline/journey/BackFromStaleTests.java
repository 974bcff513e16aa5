package org.throughline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.review.Notifications;
import org.throughline.review.Review;

/**
 * Going back from a page that says "changed in the meantime": the browser shows what was typed, with the version of now. What is newer is not
 * replaced by it unseen, and whoever wrote it is not turned away for ever.
 */
@ThroughlineTest
class BackFromStaleTests {

    private static final String FIELD = "What is known, briefly";
    private static final String KEEP = "Keep these changes";
    private static final String STALE = "This was changed in the meantime";

    @LocalServerPort
    int port;

    @Autowired
    Invented invented;

    @Autowired
    Notifications notifications;

    private Reader coordinator;
    private Review review;

    private String known() {
        return notifications.get(coordinator, review.id()).briefFacts();
    }

    /** The other has changed it while this one was writing, and this one is told so. */
    private Visitor told() {
        var partnership = invented.partnership();
        coordinator = invented.coordinator(partnership);
        review = invented.review(coordinator, partnership);
        var form = review.href() + "/notification/change";
        var one = Visitor.as(coordinator.name(), port, scripts);
        one.open(form).type(FIELD, "What one wrote");
        try (var two =
                Visitor.as(invented.forPartnership(Role.CSP_CHAIR, partnership).name(), port, scripts)) {
            two.open(form).type(FIELD, "What the other wrote").press(KEEP).sees("The notification is changed.");
        }
        return one.press(KEEP).sees(STALE).sees("What one wrote").sees("What the other wrote");
    }

    private boolean scripts;

    private static String typed(Visitor one) {
        return one.page().getByLabel(FIELD).inputValue();
    }

    @ParameterizedTest(name = "scripts {0}")
    @ValueSource(booleans = {true, false})
    void the_words_are_still_there_and_sent_unchanged_they_replace_nothing(boolean scripts) {
        this.scripts = scripts;
        try (var one = told()) {
            one.page().goBack();
            assertThat(typed(one)).isEqualTo("What one wrote");
            one.press(KEEP).sees(STALE);
            assertThat(known()).isEqualTo("What the other wrote");
            one.page().goBack();
            assertThat(typed(one)).isEqualTo("What one wrote");
            one.type(FIELD, "What both wrote").press(KEEP).sees("The notification is changed.");
            assertThat(known()).isEqualTo("What both wrote");
        }
    }

    @ParameterizedTest(name = "scripts {0}")
    @ValueSource(booleans = {true, false})
    void who_opens_what_stands_there_now_may_put_their_own_words_in_its_place(boolean scripts) {
        this.scripts = scripts;
        try (var one = told()) {
            one.follow("open it again").sees("What the other wrote").follow("Correct or complete it");
            assertThat(typed(one)).isEqualTo("What the other wrote");
            one.type(FIELD, "What one wrote").press(KEEP).sees("The notification is changed.");
            assertThat(known()).isEqualTo("What one wrote");
        }
    }
}
