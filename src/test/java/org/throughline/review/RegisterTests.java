package org.throughline.review;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.AtTheDesk;
import org.throughline.Decided;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.Cases;
import org.throughline.access.Grant;
import org.throughline.access.Partnership;
import org.throughline.access.People;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.settings.TimeLimits;

/** The register is found by what a co-ordinator asks of it, says why things are late, and asks the store as often for many lines as for few. */
@ThroughlineTest
class RegisterTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    Invented invented;

    @Autowired
    Decided decided;

    @Autowired
    AtTheDesk desk;

    @Autowired
    People people;

    @Autowired
    Register register;

    @Autowired
    SavedViews views;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    Partnership partnership;
    Reader coordinator;

    @BeforeEach
    void cast() {
        partnership = invented.partnership();
        coordinator = invented.coordinator(partnership);
    }

    private String open(Reader reader, String path) throws Exception {
        var answer = desk.open(reader, path);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private void set(Review review, Stage stage, LocalDate heard, @Nullable LocalDate decidedOn) {
        asService(() -> db.sql(
                        "update review.review set stage = :stage, heard_on = :heard, hold_decided_on = :decided where id = :id")
                .param("stage", stage.name())
                .param("heard", heard)
                .param("decided", decidedOn, java.sql.Types.DATE)
                .param("id", review.id())
                .update());
    }

    private void asService(Runnable act) {
        transaction.executeWithoutResult(status -> {
            db.sql("select set_config('throughline.reader', 'service', true)")
                    .query(String.class)
                    .single();
            act.run();
        });
    }

    private List<String> found(Sought sought) {
        return register.lines(coordinator, sought, TODAY, 0, 100).stream()
                .map(line -> line.review().reference())
                .toList();
    }

    private static Sought which(Sought.Which which) {
        return new Sought("", which, null, null, null, Sought.Order.NEWEST);
    }

    @Test
    void whoever_also_works_in_reviews_does_not_find_the_review_of_their_own_family_among_their_work()
            throws Exception {
        var other = invented.partnership();
        var ofTheirFamily = invented.review(invented.coordinator(other), other);
        var ofTheirPanel = invented.review(coordinator, partnership);
        var sister = invented.appointed(Role.FAMILY, ofTheirFamily);
        people.grant(
                Reader.SERVICE,
                Grant.forReview(
                        Objects.requireNonNull(sister.person()),
                        Role.PANEL_MEMBER,
                        ofTheirPanel.id(),
                        LocalDate.of(2020, 1, 1),
                        null));
        var reader = invented.again(Objects.requireNonNull(sister.person()));
        assertThat(register.lines(reader, Sought.EVERYTHING, TODAY, 0, 100))
                .extracting(line -> line.review().reference())
                .containsExactly(ofTheirPanel.reference());
        assertThat(register.count(reader, Sought.EVERYTHING, TODAY)).isEqualTo(1);
        assertThat(register.count(reader, which(Sought.Which.OPEN), TODAY)).isEqualTo(1);
        assertThat(open(reader, "/work"))
                .contains(ofTheirPanel.href())
                .doesNotContain("/reviews/" + ofTheirFamily.reference());
    }

    @Test
    void it_is_filtered_by_words_stage_year_and_what_is_open_overdue_or_paused() {
        var fresh = invented.review(coordinator, partnership);
        var late = invented.review(coordinator, partnership);
        var paused = invented.review(coordinator, partnership);
        var closed = invented.review(coordinator, partnership);
        set(fresh, Stage.SCOPING, TODAY.minusDays(3), null);
        set(late, Stage.DRAFTING, LocalDate.of(2025, 1, 4), LocalDate.of(2025, 2, 1));
        set(paused, Stage.DRAFTING, LocalDate.of(2025, 1, 3), LocalDate.of(2025, 2, 1));
        set(closed, Stage.CLOSED, LocalDate.of(2020, 1, 1), LocalDate.of(2020, 2, 1));
        pause(paused, LocalDate.of(2026, 1, 1), null);

        assertThat(found(Sought.EVERYTHING))
                .containsExactly(fresh.reference(), late.reference(), paused.reference(), closed.reference());
        assertThat(found(which(Sought.Which.OVERDUE))).containsExactly(late.reference());
        assertThat(found(which(Sought.Which.PAUSED))).containsExactly(paused.reference());
        assertThat(found(which(Sought.Which.CLOSED))).containsExactly(closed.reference());
        assertThat(found(which(Sought.Which.OPEN))).doesNotContain(closed.reference());
        assertThat(found(new Sought("", null, Stage.DRAFTING, null, 2025, Sought.Order.OLDEST)))
                .containsExactly(paused.reference(), late.reference());
        assertThat(found(new Sought(
                        late.reference().toLowerCase(java.util.Locale.UK),
                        null,
                        null,
                        null,
                        null,
                        Sought.Order.NEWEST)))
                .containsExactly(late.reference());
        assertThat(found(new Sought("100%", null, null, null, null, Sought.Order.NEWEST)))
                .isEmpty();
        assertThat(found(Sought.OPEN).getFirst()).isEqualTo(late.reference());
    }

    private void pause(Review review, LocalDate from, @Nullable LocalDate to) {
        asService(() -> db.sql("insert into review.pause values (:id, :review, :from, :to, 'the trial', 'The police')")
                .param("id", UUID.randomUUID())
                .param("review", review.id())
                .param("from", from)
                .param("to", to, java.sql.Types.DATE)
                .update());
    }

    private void end(Review review) {
        asService(() -> db.sql(
                        "update review.pause set to_day = greatest(from_day, :to) where review_id = :review and to_day is null")
                .param("to", TODAY.minusDays(30))
                .param("review", review.id())
                .update());
    }

    @Test
    void what_the_store_finds_overdue_is_what_the_clock_says_is_over() {
        var random = new Random(7);
        for (int i = 0; i < 40; i++) {
            var review = invented.review(coordinator, partnership);
            var start = TODAY.minusDays(random.nextInt(400));
            set(
                    review,
                    i % 3 == 0 ? Stage.SCOPING : Stage.EVIDENCE,
                    start,
                    i % 3 == 0 ? null : start.plusDays(random.nextInt(20)));
            for (int p = 0; p < random.nextInt(4); p++) {
                var from = start.minusDays(20).plusDays(random.nextInt(300));
                pause(review, from, p == 0 && random.nextBoolean() ? null : from.plusDays(random.nextInt(90)));
            }
            if (i % 4 == 1) set(review, Stage.EVIDENCE, start, start.plusDays(random.nextInt(20)));
            if (i % 4 == 2) end(review);
        }
        var all = register.lines(coordinator, Sought.EVERYTHING, TODAY, 0, 100);
        assertThat(all).hasSize(40);
        assertThat(found(which(Sought.Which.OVERDUE)))
                .containsExactlyElementsOf(all.stream()
                        .filter(line -> line.over() > 0)
                        .map(line -> line.review().reference())
                        .toList())
                .isNotEmpty();
        assertThat(register.count(coordinator, which(Sought.Which.OVERDUE), TODAY))
                .isEqualTo(found(which(Sought.Which.OVERDUE)).size());
    }

    @Test
    void who_has_no_part_in_a_review_does_not_find_it_and_who_is_kept_out_neither() {
        var review = invented.review(coordinator, partnership);
        var neighbour = invented.partnership();
        var neighbours = invented.coordinator(neighbour);
        var agency = invented.agency(partnership, "Invented Housing");
        var officer = invented.agencyLead(agency);
        var chair = invented.appointed(Role.INDEPENDENT_CHAIR, review);
        for (var reader : List.of(neighbours, officer)) {
            assertThat(register.count(reader, Sought.EVERYTHING, TODAY)).isZero();
        }
        cases.involve(Reader.SERVICE, review.id(), agency.id());
        cases.belongs(Reader.SERVICE, review.id(), neighbour.id());
        for (var reader : List.of(coordinator, neighbours, officer, chair)) {
            assertThat(register.count(reader, Sought.EVERYTHING, TODAY))
                    .as(reader.name())
                    .isOne();
        }
        for (var reader : List.of(coordinator, neighbours, chair)) {
            cases.exclude(Reader.SERVICE, review.id(), Objects.requireNonNull(reader.person()), TODAY, "Knew them");
            assertThat(register.count(reader, Sought.EVERYTHING, TODAY))
                    .as(reader.name())
                    .isZero();
        }
    }

    @Test
    void a_view_is_kept_for_its_owner_and_found_again() throws Exception {
        invented.review(coordinator, partnership);
        desk.send(coordinator, "/reviews/views", "name", "Late ones", "which", "OVERDUE", "words", "a b&c");
        assertThat(open(coordinator, "/reviews")).contains("Late ones", "/reviews?words=a%20b%26c&amp;which=OVERDUE");
        assertThat(views.of(invented.coordinator(partnership))).isEmpty();
        assertThat(open(coordinator, "/reviews?which=PAUSED")).contains("No death in the register answers to that");
        var view = views.of(coordinator).getFirst();
        desk.send(invented.coordinator(partnership), "/reviews/views/" + view.id() + "/forget");
        assertThat(views.of(coordinator)).hasSize(1);
        desk.send(coordinator, "/reviews/views/" + view.id() + "/forget");
        assertThat(views.of(coordinator)).isEmpty();
    }

    @Test
    void as_many_questions_for_thirty_lines_as_for_three() throws Exception {
        for (int i = 0; i < 3; i++) {
            decided.scoping(coordinator, partnership);
        }
        open(coordinator, "/reviews");
        int few = statements("/reviews");
        for (int i = 0; i < 22; i++) {
            decided.scoping(coordinator, partnership);
        }
        assertThat(statements("/reviews")).isEqualTo(few).isLessThan(30);
    }

    private int statements(String path) throws Exception {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var seen = new ListAppender<ILoggingEvent>();
        seen.start();
        logger.setLevel(Level.DEBUG);
        logger.addAppender(seen);
        try {
            open(coordinator, path);
        } finally {
            logger.setLevel(null);
            logger.detachAppender(seen);
        }
        return (int) seen.list.stream()
                .filter(event ->
                        event.getThreadName().equals(Thread.currentThread().getName()))
                .filter(event -> event.getFormattedMessage().startsWith("Executing prepared SQL"))
                .count();
    }

    @Test
    void usual_limits_are_those_of_the_guidance() {
        var review = invented.review(coordinator, partnership);
        set(review, Stage.SCOPING, LocalDate.of(2026, 10, 20), null);
        var line = register.lines(coordinator, Sought.EVERYTHING, TODAY, 0, 1).getFirst();
        assertThat(line.time())
                .isEqualTo(Clocks.sentence(TimeLimits.USUAL, line.review(), List.of(), TODAY))
                .contains("Decision due 20 November 2026");
        assertThat(line.turn()).isEqualTo("Agencies");
    }
}
