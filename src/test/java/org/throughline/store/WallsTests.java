package org.throughline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.Reader;
import org.throughline.access.Role;

/** The second wall: what the store itself refuses, with every check of the service passed by. */
@ThroughlineTest
class WallsTests {

    @Autowired
    JdbcClient app;

    @Autowired
    @Qualifier("publicClient")
    JdbcClient publicHalf;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Invented invented;

    @Test
    void the_store_writes_through_to_the_disk() {
        assertThat(app.sql("show fsync").query(String.class).single()).isEqualTo("on");
        assertThat(app.sql("show synchronous_commit").query(String.class).single())
                .isEqualTo("on");
    }

    @Test
    void the_roles_of_the_service_own_nothing_and_cannot_pass_the_wall() {
        assertThat(app.sql("""
                        select count(*) from pg_class c join pg_roles r on r.oid = c.relowner
                        where r.rolname in ('throughline_app', 'throughline_public')""").query(Integer.class).single()).isZero();
        assertThat(app.sql("""
                        select count(*) from pg_roles where rolname in ('throughline_app', 'throughline_public')
                        and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)""").query(Integer.class).single()).isZero();
    }

    @Test
    void every_private_table_with_a_case_in_it_is_guarded() {
        var open = app.sql("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attname = 'review_id'
                        where c.relkind = 'r' and n.nspname not in ('access', 'publication', 'learning')
                          and not (c.relrowsecurity and c.relforcerowsecurity)
                          and (n.nspname, c.relname) <> ('audit', 'book')""").query(String.class).list();
        assertThat(open).isEmpty();
    }

    @Test
    void a_transaction_that_names_no_reader_reads_nothing() {
        var partnership = invented.partnership();
        invented.review(invented.coordinator(partnership), partnership);
        assertThat(count("review.review", null)).isZero();
    }

    @Test
    void a_person_of_one_agency_reads_no_row_of_another() {
        var partnership = invented.partnership();
        var coordinator = invented.coordinator(partnership);
        var review = invented.review(coordinator, partnership);
        var police = invented.agency(partnership, "Police");
        var hospital = invented.agency(partnership, "Hospital");
        invented.involve(review, police);
        invented.involve(review, hospital);
        var constable = invented.agencyLead(police);
        var sister = invented.agencyLead(hospital);
        var file = UUID.randomUUID();
        as(constable, () -> {
            app.sql("""
                            insert into chronology.chronology_file (id, review_id, organisation_id, file_name, fingerprint, bytes, version)
                            values (:id, :review, :police, 'a.csv', 'x', '', 1)""")
                    .param("id", file)
                    .param("review", review.id())
                    .param("police", police.id())
                    .update();
        });
        assertThat(count("chronology.chronology_file", constable)).isEqualTo(1);
        assertThat(count("chronology.chronology_file", sister)).isZero();
        assertThat(count("review.notification", sister)).isZero();
        assertThatThrownBy(() -> as(
                        sister,
                        () -> app.sql("""
                        insert into chronology.chronology_file (id, review_id, organisation_id, file_name, fingerprint, bytes, version)
                        values (:id, :review, :police, 'b.csv', 'y', '', 2)""")
                                .param("id", UUID.randomUUID())
                                .param("review", review.id())
                                .param("police", police.id())
                                .update()))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void a_neighbouring_partnership_reads_nothing() {
        var mine = invented.partnership();
        var review = invented.review(invented.coordinator(mine), mine);
        var theirs = invented.coordinator(invented.partnership());
        as(
                theirs,
                () -> assertThat(app.sql("select count(*) from review.review where id = :id")
                                .param("id", review.id())
                                .query(Integer.class)
                                .single())
                        .isZero());
    }

    @Test
    void an_excluded_person_reads_nothing_whatever_their_role(@Autowired org.throughline.access.Cases cases) {
        var partnership = invented.partnership();
        var coordinator = invented.coordinator(partnership);
        var review = invented.review(coordinator, partnership);
        var chair = invented.forPartnership(Role.CSP_CHAIR, partnership);
        assertThat(count("review.review", chair)).isEqualTo(1);
        cases.exclude(
                coordinator,
                review.id(),
                java.util.Objects.requireNonNull(chair.person()),
                java.time.LocalDate.now(),
                "knew the family");
        assertThat(count("review.review", chair)).isZero();
    }

    @Test
    void the_public_half_cannot_even_name_a_private_table() {
        for (var table : new String[] {"review.review", "access.person", "chronology.entry", "audit.entry"}) {
            assertThatThrownBy(() -> publicHalf
                            .sql("select count(*) from " + table)
                            .query(Integer.class)
                            .single())
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void nobody_changes_the_trail() {
        for (var sql : new String[] {
            "update audit.entry set sentence = 'x'",
            "delete from audit.entry",
            "insert into audit.entry select * from audit.entry"
        }) {
            assertThatThrownBy(() -> app.sql(sql).update()).hasStackTraceContaining("permission denied");
        }
    }

    private int count(String table, @org.jspecify.annotations.Nullable Reader reader) {
        var found = new int[1];
        as(
                reader,
                () -> found[0] = app.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single());
        return found[0];
    }

    private void as(@org.jspecify.annotations.Nullable Reader reader, Runnable work) {
        transaction.executeWithoutResult(status -> {
            if (reader != null) {
                app.sql("select set_config('throughline.reader', :reader, true)")
                        .param("reader", String.valueOf(reader.person()))
                        .query(String.class)
                        .single();
            }
            work.run();
        });
    }
}
