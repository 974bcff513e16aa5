package org.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.AtTheDesk;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.review.SavedViews;

/** What was read serves again only as long as nothing at all was changed, and only whom it was read for. */
@ThroughlineTest
class UnchangedTests {

    private record Key(String what) {}

    @Autowired
    Unchanged unchanged;

    @Autowired
    Invented invented;

    @Autowired
    AtTheDesk desk;

    @Autowired
    Cases cases;

    @Autowired
    SavedViews views;

    @Autowired
    TransactionTemplate transaction;

    Partnership partnership;
    Reader coordinator;

    @BeforeEach
    void cast() {
        partnership = invented.partnership();
        coordinator = invented.coordinator(partnership);
    }

    @AfterEach
    void end() {
        unchanged.end();
    }

    private int looked(AtomicInteger times) {
        unchanged.begin();
        int answer = unchanged.read(new Key("counted"), times::incrementAndGet);
        unchanged.end();
        return answer;
    }

    private String register(Reader reader) throws Exception {
        unchanged.begin();
        var page = desk.open(reader, "/reviews").getContentAsString(StandardCharsets.UTF_8);
        unchanged.end();
        return page;
    }

    @Test
    void what_was_read_serves_until_something_was_written_anywhere() {
        var times = new AtomicInteger();
        looked(times);
        int before = times.get();
        assertThat(looked(times)).isEqualTo(before);
        views.keep(coordinator, "A view", "which=OPEN");
        assertThat(looked(times)).isEqualTo(before + 1);
    }

    @Test
    void what_is_written_and_not_yet_kept_changes_nothing_and_counts_once_it_is() {
        var times = new AtomicInteger();
        var seen = new ArrayList<Integer>();
        transaction.executeWithoutResult(status -> {
            views.keep(coordinator, "Another view", "which=OPEN");
            seen.add(inAnotherThread(times));
        });
        seen.add(inAnotherThread(times));
        assertThat(seen).doesNotHaveDuplicates();
    }

    private int inAnotherThread(AtomicInteger times) {
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.submit(() -> looked(times)).get();
        } catch (java.util.concurrent.ExecutionException | InterruptedException problem) {
            throw new IllegalStateException(problem);
        }
    }

    @Test
    void nothing_is_kept_where_nobody_began_to_look() {
        var times = new AtomicInteger();
        assertThat(List.of(
                        unchanged.read(new Key("not kept"), times::incrementAndGet),
                        unchanged.read(new Key("not kept"), times::incrementAndGet)))
                .containsExactly(1, 2);
    }

    @Test
    void the_register_shows_what_is_new_and_no_longer_what_is_kept_from_its_reader() throws Exception {
        assertThat(register(coordinator)).contains("No reviews here");
        var review = invented.review(coordinator, partnership);
        assertThat(register(coordinator)).contains(review.reference());
        assertThat(register(coordinator)).contains(review.reference());

        cases.exclude(
                coordinator,
                review.id(),
                java.util.Objects.requireNonNull(coordinator.person()),
                LocalDate.of(2026, 3, 2),
                "Knows somebody of the case");
        assertThat(register(coordinator)).doesNotContain(review.reference());
    }

    @Test
    void nobody_gets_the_page_that_another_has_read() throws Exception {
        var review = invented.review(coordinator, partnership);
        var elsewhere = invented.coordinator(invented.partnership());
        assertThat(register(coordinator)).contains(review.reference());
        assertThat(register(elsewhere)).doesNotContain(review.reference());
    }
}
