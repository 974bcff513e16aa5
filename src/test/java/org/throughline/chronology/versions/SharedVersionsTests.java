package org.throughline.chronology.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.AtTheDesk;
import org.throughline.ThroughlineTest;
import org.throughline.access.NotAllowed;
import org.throughline.access.Reader;
import org.throughline.chronology.InventedChronology;
import org.throughline.chronology.InventedChronology.Agency;
import org.throughline.chronology.InventedChronology.Case;
import org.throughline.review.Reviews;
import org.throughline.review.WhoIsWho;

/** The panel reads versions that stay as they were shared. */
@ThroughlineTest
class SharedVersionsTests {

    @Autowired
    InventedChronology chronology;

    @Autowired
    AtTheDesk desk;

    @Autowired
    SharedVersions versions;

    @Autowired
    Reviews reviews;

    @Autowired
    org.throughline.Invented invented;

    @Autowired
    org.throughline.chronology.work.PanelComments said;

    @Autowired
    WhoIsWho people;

    @Autowired
    JdbcClient app;

    @Autowired
    TransactionTemplate transaction;

    Case made;
    Agency housing;
    String victim = "";

    @BeforeEach
    void sent() {
        made = chronology.begin();
        var named = reviews.people(made.chair(), made.review().id()).getFirst();
        people.choose(made.chair(), made.review(), named.id(), null, "Elaine");
        victim = named.name();
        housing = chronology.agency(made, "Invented Housing");
        chronology.sends(made, housing, """
                Date,Event
                03/03/2016,NAME asked to move house
                about May 2016,Boiler repaired
                """.replace("NAME", victim));
    }

    private void share(Reader reader, String... fields) {
        desk.send(reader, made.here() + "/versions", fields);
    }

    @Test
    void a_version_stays_as_it_was_whatever_comes_in_later() {
        chronology.entries(made);
        share(made.chair(), "why", "For the first meeting", "words", "names");
        chronology.sends(made, housing, """
                Date,Event
                03/03/2016,NAME asked to move house
                about May 2016,Boiler repaired - contractor
                01/06/2016,Rent paid
                """.replace("NAME", victim));
        assertThat(chronology.open(made.member(), made.here()))
                .contains("2 entries", "Boiler repaired")
                .doesNotContain("contractor", "Rent paid");
        assertThat(chronology.open(made.chair(), made.here())).contains("3 entries", "contractor");
        assertThat(chronology.open(made.chair(), made.here() + "/versions/1")).doesNotContain("contractor");
        assertThat(chronology.open(made.chair(), made.here() + "/versions/1/changes"))
                .contains("2 changes", "Added since", "Sent again in other words", "Rent paid");
        assertThat(chronology.open(made.chair(), made.here() + "/versions/1/changes.csv"))
                .contains("contractor");
        share(made.chair(), "why", "For the second", "words", "names");
        assertThat(chronology.open(made.member(), made.here())).contains("Rent paid");
        assertThat(chronology.open(made.member(), made.here() + "/versions/1")).doesNotContain("Rent paid");
        assertThat(chronology.open(made.member(), made.here() + "/versions")).contains("2 versions", "For the second");
    }

    @Test
    void what_is_shared_is_in_order_although_nobody_looked_at_it_since_it_came_in() {
        share(made.chair(), "why", "Unseen", "words", "names");
        assertThat(chronology.open(made.member(), made.here()))
                .containsSubsequence("asked to move house", "Boiler repaired");
        var surgery = chronology.agency(made, "Invented Surgery");
        chronology.sends(made, surgery, """
                Date,Event
                01/04/2016,Seen for a cough
                """);
        asService("update chronology.combining set asked = asked + 1 where review_id = :review");
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> versions.share(made.chair(), made.review(), "At once", false, false))
                .withMessageContaining("still being put in order");
        share(made.chair(), "why", "For the second", "words", "names");
        assertThat(chronology.open(made.member(), made.here()))
                .containsSubsequence("asked to move house", "Seen for a cough", "Boiler repaired");
    }

    @Test
    void the_panel_reads_pseudonyms_and_the_chair_can_read_names() {
        chronology.entries(made);
        share(made.chair(), "why", "Without names", "words", "pseudonyms");
        assertThat(chronology.open(made.member(), made.here()))
                .contains("Elaine", "asked to move house")
                .doesNotContain(victim);
        assertThat(chronology.open(made.member(), made.here() + "?names=real")).doesNotContain(victim);
        assertThat(chronology.open(made.member(), made.here() + ".csv")).doesNotContain(victim);
        assertThat(chronology.open(made.chair(), made.here() + "/versions/1?names=real"))
                .contains(victim + " asked");
        assertThat(chronology.open(made.chair(), made.here() + "?names=pseudonyms"))
                .contains("Elaine", "asked to move house")
                .doesNotContain(victim + " asked");
    }

    @Test
    void what_changed_since_a_version_with_pseudonyms_is_shown_with_pseudonyms() {
        chronology.entries(made);
        share(made.chair(), "why", "Without names", "words", "pseudonyms");
        chronology.sends(made, housing, """
                Date,Event
                03/03/2016,NAME asked to move house soon
                about May 2016,Boiler repaired
                """.replace("NAME", victim));
        for (var path : new String[] {"/versions/1/changes", "/versions/1/changes.csv"}) {
            assertThat(chronology.open(made.chair(), made.here() + path))
                    .contains("Elaine", "asked to move house soon")
                    .doesNotContain(victim);
        }
    }

    @Test
    void flags_are_frozen_with_it_and_comments_only_if_the_chair_says_so() {
        var there = made.here() + "/entries/" + chronology.entry(made, "Boiler");
        desk.send(made.chair(), made.here() + "/marks", "all", "yes", "mark", "FLAG:RISK", "act", "on");
        desk.send(made.chair(), there + "/comments", "comment", "Between ourselves.");
        share(made.chair(), "why", "One", "words", "names");
        assertThat(chronology.open(made.member(), made.here() + "?flag=RISK"))
                .contains("2 entries", "Risk indicator")
                .doesNotContain("Between ourselves.");
        desk.send(made.chair(), made.here() + "/marks", "all", "yes", "mark", "FLAG:RISK", "act", "off");
        assertThat(chronology.open(made.member(), made.here() + "?flag=RISK")).contains("2 entries");
        share(made.chair(), "why", "Two", "words", "names", "comments", "yes");
        assertThat(chronology.open(made.member(), made.here())).contains("Between ourselves.");
    }

    @Test
    void only_the_chair_or_the_coordinator_shares_and_must_say_what_it_is() {
        chronology.entries(made);
        assertThat(desk.send(made.member(), made.here() + "/versions", "why", "x", "words", "names")
                        .getStatus())
                .isEqualTo(403);
        assertThat(desk.send(housing.lead(), made.here() + "/versions", "why", "x", "words", "names")
                        .getStatus())
                .isEqualTo(404);
        share(made.chair(), "why", "", "words", "names");
        share(made.chair(), "why", "No words chosen");
        assertThat(versions.of(made.chair(), made.review().id())).isEmpty();
    }

    @Test
    void the_store_shows_the_panel_versions_and_never_the_entries_themselves() {
        chronology.entries(made);
        share(made.chair(), "why", "One", "words", "pseudonyms");
        assertThat(count("entry", made.member())).isZero();
        assertThat(count("shared_entry", made.member())).isEqualTo(2);
        for (var table : new String[] {"shared_entry", "entry_flag", "entry_person", "entry_comment", "bulk_edit"}) {
            assertThat(count(table, housing.lead())).as(table).isZero();
        }
    }

    private void asService(String change) {
        transaction.executeWithoutResult(status -> {
            app.sql("select set_config('throughline.reader', 'service', true)")
                    .query(String.class)
                    .single();
            app.sql(change).param("review", made.review().id()).update();
        });
    }

    private int count(String table, Reader reader) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            app.sql("select set_config('throughline.reader', :reader, true)")
                    .param("reader", String.valueOf(reader.person()))
                    .query(String.class)
                    .single();
            return app.sql("select count(*) from chronology." + table + " where review_id = :review")
                    .param("review", UUID.fromString(made.review().id().toString()))
                    .query(Integer.class)
                    .single();
        }));
    }

    @Test
    void a_member_of_the_panel_comments_on_the_version_it_reads_and_the_chair_sees_who_said_it() {
        var boiler = chronology.entry(made, "Boiler");
        share(made.chair(), "why", "For the first meeting", "words", "names");
        var there = made.here() + "/versions/1/entries/" + boiler;
        assertThat(chronology.open(made.member(), made.here())).contains(there + "#comments");
        desk.send(made.member(), there + "/comments", "comment", "Was the gas engineer asked?");
        assertThat(chronology.open(made.member(), made.here()))
                .contains("Was the gas engineer asked?", made.member().name());
        assertThat(chronology.open(made.chair(), made.here()))
                .contains("Was the gas engineer asked?", made.member().name() + ", of the panel, on version 1");
        assertThat(chronology.open(made.coordinator(), made.here() + "/versions"))
                .contains("1 comment", "Was the gas engineer asked?");
        assertThat(chronology.open(made.coordinator(), made.here() + "/versions/comments.csv"))
                .contains("Was the gas engineer asked?");
        // neither the agency nor another member reads it
        assertThat(chronology.open(housing.lead(), made.here() + "/entries/" + boiler))
                .doesNotContain("gas engineer");
        var other = invented.appointed(org.throughline.access.Role.PANEL_MEMBER, made.review());
        assertThat(chronology.open(other, made.here())).contains("Boiler").doesNotContain("gas engineer");
        assertThat(chronology.open(other, there)).contains("Boiler").doesNotContain("gas engineer");
        assertThat(desk.open(housing.lead(), there).getStatus()).isEqualTo(404);
        assertThat(desk.send(housing.lead(), there + "/comments", "comment", "x")
                        .getStatus())
                .isEqualTo(404);
        // until the chair shares it
        share(made.chair(), "why", "With what was said", "words", "names", "comments", "yes");
        assertThat(chronology.open(other, made.here())).contains("gas engineer");
    }

    @Test
    void a_comment_of_the_panel_follows_an_entry_that_is_reworded_and_is_taken_back_by_who_made_it() {
        var boiler = chronology.entry(made, "Boiler");
        share(made.chair(), "why", "For the first meeting", "words", "names");
        var there = made.here() + "/versions/1/entries/" + boiler;
        desk.send(made.member(), there + "/comments", "comment", "Said before.");
        chronology.sends(made, housing, """
                Date,Event
                03/03/2016,NAME asked to move house
                about May 2016,Boiler repaired - contractor
                """.replace("NAME", victim));
        var now = made.here() + "/entries/" + chronology.entry(made, "contractor");
        assertThat(chronology.open(made.chair(), now)).contains("Said before.");
        desk.send(made.member(), there + "/comments", "comment", "Said afterwards.");
        assertThat(chronology.open(made.chair(), now)).contains("Said before.", "Said afterwards.");
        assertThat(chronology.open(made.member(), there)).contains("Said before.", "Said afterwards.");
        assertThat(desk.send(made.member(), there + "/comments", "comment", " ").getStatus())
                .isEqualTo(200);
        var comment = said.of(made.member(), made.review().id(), java.util.List.of(boiler))
                .getOrDefault(boiler, java.util.List.of())
                .getFirst();
        assertThat(desk.send(made.chair(), there + "/comments/" + comment.id() + "/taken-back")
                        .getStatus())
                .isEqualTo(404);
        desk.send(made.member(), there + "/comments/" + comment.id() + "/taken-back");
        assertThat(chronology.open(made.chair(), now))
                .doesNotContain("Said before.")
                .contains("Said afterwards.");
    }
}
