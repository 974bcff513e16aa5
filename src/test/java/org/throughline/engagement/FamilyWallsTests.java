package org.throughline.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.ThroughlineTest;
import org.throughline.access.Reader;

/** What the store itself shows to family and advocates, with every check of the service passed by. */
@ThroughlineTest
class FamilyWallsTests {

    @Autowired
    JdbcClient app;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SharedDrafts shared;

    @Autowired
    Advocates advocates;

    @Autowired
    org.throughline.Invented invented;

    @Test
    void a_sister_reads_only_what_was_shared_with_her_in_every_table_there_is() {
        var made = shared.make();
        shared.make(); // another review, with another family
        var seen = rows(made.sister().reader());
        assertThat(seen)
                .as("tables in which the sister reads rows at all")
                .containsOnlyKeys(
                        "review.review",
                        "engagement.contact",
                        "engagement.draft_part",
                        "engagement.draft_paragraph",
                        "engagement.family_question",
                        "engagement.proposed_name",
                        "engagement.reading",
                        "engagement.reading_comment",
                        "engagement.reading_mark",
                        "engagement.shared_update",
                        "engagement.to_ask");
        assertThat(seen).containsEntry("review.review", 1L).containsEntry("engagement.contact", 1L);
        assertThat(seen)
                .containsEntry("engagement.reading_comment", 1L)
                .containsEntry("engagement.family_question", 1L)
                .containsEntry("engagement.reading", 1L);
        for (var table : seen.keySet()) {
            assertThat(reviewsIn(made.sister().reader(), table))
                    .as("reviews in %s", table)
                    .containsOnly(made.held().review().id());
        }
    }

    @Test
    void of_the_trail_a_sister_reads_what_she_did_herself() {
        var made = shared.make();
        as(
                made.sister().reader(),
                () -> assertThat(app.sql("select distinct person_id from audit.entry")
                                .query(java.util.UUID.class)
                                .list())
                        .containsExactly(made.sister().reader().person()));
    }

    @Test
    void two_of_one_family_do_not_read_each_others_comments_questions_or_drafts() {
        var made = shared.make();
        for (var table : List.of("reading_comment", "family_question", "proposed_name", "reading", "reading_mark")) {
            as(
                    made.father().reader(),
                    () -> assertThat(app.sql("select count(*) from engagement." + table + " where contact_id = :sister")
                                    .param("sister", made.sister().contact().id())
                                    .query(Long.class)
                                    .single())
                            .as(table)
                            .isZero());
        }
        assertThat(rows(made.father().reader())).doesNotContainKeys("engagement.draft_paragraph", "engagement.reading");
    }

    @Test
    void an_advocate_reads_the_rows_the_person_reads_and_none_once_it_is_ended() {
        var made = shared.make();
        var person = advocates.name(
                made.sister().reader(), made.held().review(), made.sister().contact(), "Pia Inventor", null, null);
        var hers = rows(made.sister().reader());
        assertThat(rows(invented.again(person.id()))).isEqualTo(hers);
        var named =
                advocates.of(made.sister().reader(), made.sister().contact()).getFirst();
        advocates.end(
                made.sister().reader(), made.held().review(), made.sister().contact(), named.id());
        assertThat(rows(invented.again(person.id()))).isEmpty();
    }

    @Test
    void the_days_of_a_sharing_are_the_stores_to_keep() {
        var made = shared.make();
        as(
                made.held().coordinator(),
                () -> app.sql(
                                "update engagement.reading set from_day = from_day - 40, to_day = current_date - 1 where contact_id = :id")
                        .param("id", made.sister().contact().id())
                        .update());
        assertThat(rows(made.sister().reader()))
                .doesNotContainKeys("engagement.reading", "engagement.draft_part", "engagement.draft_paragraph")
                .containsKey("engagement.reading_comment");
    }

    @Test
    void a_sister_writes_nothing_in_anothers_name_and_does_not_say_who_she_is() {
        var made = shared.make();
        var father = made.father().contact().id();
        assertThatThrownBy(() -> as(
                        made.sister().reader(),
                        () -> app.sql("""
                        insert into engagement.reading_comment (id, review_id, contact_id, words, made_by)
                        values (gen_random_uuid(), :review, :father, 'x', 'x')""")
                                .param("review", made.held().review().id())
                                .param("father", father)
                                .update()))
                .hasStackTraceContaining("row-level security");
        as(
                made.sister().reader(),
                () -> assertThat(app.sql("update engagement.contact set how = 'x' where id = :father")
                                .param("father", father)
                                .update())
                        .isZero());
        assertThatThrownBy(() -> as(
                        made.sister().reader(),
                        () -> app.sql("update engagement.contact set relationship = 'x' where id = :id")
                                .param("id", made.sister().contact().id())
                                .update()))
                .hasStackTraceContaining("only those who hold the review change this");
        for (var table : List.of("reading_comment", "family_question")) {
            assertThatThrownBy(() -> as(
                            made.sister().reader(),
                            () -> app.sql("update engagement." + table + " set answer = 'x' where contact_id = :id")
                                    .param("id", made.sister().contact().id())
                                    .update()))
                    .as(table)
                    .hasStackTraceContaining("row-level security");
        }
    }

    /** Every private table about cases but the trail, and how many rows the reader finds in it, where there are any. */
    private Map<String, Long> rows(Reader reader) {
        var seen = new TreeMap<String, Long>();
        as(reader, () -> {
            for (var table : tables()) {
                long count = app.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single();
                if (count > 0) {
                    seen.put(table, count);
                }
            }
        });
        return seen;
    }

    private List<String> tables() {
        return app.sql("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'r' and c.relrowsecurity and n.nspname <> 'audit' order by 1""").query(String.class).list();
    }

    private List<java.util.UUID> reviewsIn(Reader reader, String table) {
        var found = new ArrayList<java.util.UUID>();
        as(
                reader,
                () -> found.addAll(app.sql("select distinct review_id from " + table)
                        .query(java.util.UUID.class)
                        .list()));
        return found;
    }

    private void as(Reader reader, Runnable work) {
        transaction.executeWithoutResult(status -> {
            app.sql("select set_config('throughline.reader', :reader, true)")
                    .param("reader", String.valueOf(Objects.requireNonNull(reader.person())))
                    .query(String.class)
                    .single();
            work.run();
        });
    }
}
