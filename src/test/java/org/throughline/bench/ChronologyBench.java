package org.throughline.bench;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.ThroughlineTest;
import org.throughline.access.Reader;
import org.throughline.chronology.Combining;
import org.throughline.chronology.Counting;
import org.throughline.chronology.InventedChronology;
import org.throughline.chronology.InventedChronology.Case;
import org.throughline.chronology.gaps.KeptGaps;
import org.throughline.chronology.work.Upkeep;

/**
 * Loads 50,000 invented entries of 12 agencies over seven years and times the pages of the combined chronology, each as the server answers
 * it through every layer. Run with {@code bench/chronology}; {@code -Dbench.entries=…} for another number. It waits with the service open
 * if {@code -Dbench.wait=SECONDS} is given, so that a browser can be timed on the same entries.
 */
@ThroughlineTest
@Tag("bench")
@EnabledIfSystemProperty(named = "bench.entries", matches = "\\d+")
class ChronologyBench {

    private static final String[] AGENCIES = {
        "Police", "Surgery", "Hospital", "Housing", "Children's Services", "Mental Health Trust",
        "Refuge", "Probation", "Primary School", "Adult Social Care", "Ambulance Service", "Recovery Service"
    };
    private static final String[] DID = {
        "attended and said that", "rang to report that", "was seen alone and told staff that", "did not attend;",
        "wrote a letter about", "was referred to MARAC because", "asked for help since", "disclosed to the IDVA that"
    };
    private static final String[] WHAT = {
        "sleep had been poor since the move", "the rent could not be paid this month", "there was shouting over dinner",
        "a glass was thrown in the kitchen", "the car keys had been taken away", "the appointment clashed with work",
        "the school play went well", "the front door lock was broken", "he followed her to the bus stop"
    };

    @Autowired
    InventedChronology chronology;

    @Autowired
    NamedParameterJdbcOperations rows;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Combining combining;

    @Autowired
    Upkeep upkeep;

    @Autowired
    KeptGaps kept;

    @LocalServerPort
    int port;

    @Test
    void pages() throws InterruptedException {
        int entries = Integer.getInteger("bench.entries");
        var made = chronology.begin();
        load(made, entries);
        time("combining (once, after a change)", 1, () -> {
            combining.combine(Reader.SERVICE, made.review().id(), Counting.NONE);
            return "";
        });
        time("people and abbreviations (once, after a change)", 1, () -> {
            upkeep.keep(Reader.SERVICE, made.review().id(), Counting.NONE);
            return "";
        });
        time("gaps and silences (once, after a change)", 1, () -> {
            kept.keep(Reader.SERVICE, made.review().id(), Counting.NONE);
            return "";
        });
        var here = made.here();
        var person = db(made, "select person_id::text from chronology.entry_person where review_id = :review limit 1");
        transaction.executeWithoutResult(status -> {
            service();
            db.sql(
                            "insert into chronology.entry_flag (review_id, entry_id, flag, set_by) select review_id, id, 'RISK', 'bench'"
                                    + " from chronology.entry where review_id = :review and position % 97 = 0")
                    .param("review", made.review().id())
                    .update();
        });
        for (var path : new String[] {
            "",
            "?page=500",
            "?page=" + entries / 50,
            "?agency=Police",
            "?words=keys",
            "?words=keys idva lock",
            "?words=reported",
            "?words=\"seen alone\"",
            "?from=2015&to=2015",
            "?person=" + person,
            "?flag=RISK",
            "?attention=yes",
            "?same=yes",
            "?order=AGENCY",
            "?order=NEWEST",
            "/timeline",
            "/timeline?from=2014-01-01&to=2014-12-31",
            "/timeline?from=2014-03-01&to=2014-03-31",
            "/timeline?from=2014-03-04&to=2014-03-04",
            "/gaps",
            "/conflicts"
        }) {
            time(
                    path.isEmpty() ? "first rows" : path.replace(person, "…"),
                    5,
                    () -> chronology.open(made.coordinator(), here + path));
        }
        System.out.println(
                "http://127.0.0.1:" + port + here + " as " + made.coordinator().name());
        Thread.sleep(1000L * Integer.getInteger("bench.wait", 0));
    }

    private String db(Case made, String sql) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            service();
            return db.sql(sql)
                    .param("review", made.review().id())
                    .query(String.class)
                    .single();
        }));
    }

    private void service() {
        db.sql("select set_config('throughline.reader', 'service', true)")
                .query(String.class)
                .single();
    }

    private void load(Case made, int entries) {
        var random = new Random(7);
        for (int a = 0; a < AGENCIES.length; a++) {
            var agency = chronology.agency(made, AGENCIES[a]).organisation();
            var file = UUID.randomUUID();
            var values = new ArrayList<MapSqlParameterSource>();
            for (int i = a; i < entries; i += AGENCIES.length) {
                var day = LocalDate.of(2012, 1, 1).plusDays(random.nextInt(2_557));
                boolean month = random.nextInt(20) == 0;
                boolean odd = random.nextInt(50) == 0;
                values.add(new MapSqlParameterSource("id", UUID.randomUUID())
                        .addValue("review", made.review().id())
                        .addValue("agency", agency.id())
                        .addValue("name", AGENCIES[a])
                        .addValue("file", file)
                        .addValue("row", i / AGENCIES.length + 1)
                        .addValue(
                                "written", day.format(DateTimeFormatter.ofPattern(month ? "MMMM uuuu" : "dd/MM/uuuu")))
                        .addValue("edtf", month ? day.toString().substring(0, 7) : day.toString())
                        .addValue("earliest", month ? day.withDayOfMonth(1) : day)
                        .addValue("latest", month ? day.withDayOfMonth(day.lengthOfMonth()) : day)
                        .addValue("certainty", odd ? "UNSURE" : "CERTAIN")
                        .addValue("attention", odd ? "The weekday does not fit the date" : "")
                        .addValue("event", sentence(random) + ". " + sentence(random) + "."));
            }
            transaction.executeWithoutResult(status -> {
                service();
                rows.update(
                        "insert into chronology.chronology_file (id, review_id, organisation_id, file_name, fingerprint, bytes, version)"
                                + " values (:file, :review, :agency, 'bench.csv', 'bench', '', 1)",
                        values.getFirst());
                rows.batchUpdate("""
                        insert into chronology.entry (id, review_id, organisation_id, file_id, row, agency, written, edtf, earliest, latest,
                            certainty, event, source, outcome, seen, comment, attention, position)
                        values (:id, :review, :agency, :file, :row, :name, :written, :edtf, :earliest, :latest, :certainty, :event, 'Log', 'Advice',
                            '', '', :attention, :row)""", values.toArray(MapSqlParameterSource[]::new));
                db.sql("insert into chronology.combining (review_id, asked) values (:review, 1)"
                                + " on conflict (review_id) do update set asked = combining.asked + 1")
                        .param("review", made.review().id())
                        .update();
            });
        }
    }

    private static String sentence(Random random) {
        var who = List.of("The victim", "Her sister", "A neighbour", "The suspect")
                .get(random.nextInt(4));
        return who + " " + DID[random.nextInt(DID.length)] + " " + WHAT[random.nextInt(WHAT.length)];
    }

    private static void time(String what, int times, Supplier<String> page) {
        var millis = new ArrayList<Long>();
        String shown = times > 1 ? page.get() : "";
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            shown = page.get();
            millis.add((System.nanoTime() - start) / 1_000_000);
        }
        millis.sort(null);
        System.out.printf(
                "BENCH %-60s %6d ms (best %d), %d KB%n",
                what, millis.get(millis.size() / 2), millis.getFirst(), shown.length() / 1024);
    }
}
