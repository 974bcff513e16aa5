package org.throughline.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.AtTheDesk;
import org.throughline.ThroughlineTest;
import org.throughline.chronology.InventedChronology.Case;

/** Words are found in every form, those in quotes as they stand; the count is of what is found. */
@ThroughlineTest
class WordsSoughtTests {

    @Autowired
    InventedChronology chronology;

    @Autowired
    AtTheDesk desk;

    @Autowired
    EntrySearch search;

    private Case made;

    @BeforeEach
    void entries() {
        made = chronology.begin();
        chronology.sends(made, chronology.agency(made, "Invented Surgery"), """
                Date,Event,Outcome
                01/03/2016,A: home visit,Seen alone
                02/03/2016,B: she was visited by her parents,"Seen.
                Alone at home since"
                03/03/2016,C: two visits to Siân's flat,Not seen alone
                04/03/2016,D: rent is 3 weeks late,Careful talk about caring
                05/03/2016,E: sore/throat and anti-social shouting,Ref CR/1234/19 (£50)
                06/03/2016,F: strangled in the kitchen,Seen by GP; was alone
                """);
        chronology.entries(made);
    }

    /** The first letters of what is found; as many as are counted. */
    private List<String> found(String words) {
        var question = new Question("", words, false, false, null, null, null, null, "", Question.Order.OLDEST);
        var edition = Edition.now(made.review().id());
        var page = search.page(made.chair(), edition, question, 50, 0);
        assertThat(page.total())
                .isEqualTo(page.entries().size())
                .isEqualTo(search.count(made.chair(), edition, question));
        return page.entries().stream()
                .map(entry -> entry.event().substring(0, 1))
                .toList();
    }

    private static List<String> letters(String letters) {
        return letters.isEmpty() ? List.of() : Arrays.asList(letters.split(""));
    }

    @Test
    void a_word_is_found_in_every_form() {
        for (var form : List.of("visit", "visits", "visited", "Visiting")) {
            assertThat(found(form)).as(form).isEqualTo(letters("ABC"));
        }
    }

    @Test
    void all_of_several_words_must_stand_in_the_entry_in_any_order() {
        assertThat(found("parents visiting")).isEqualTo(letters("B"));
        assertThat(found("alone seen")).isEqualTo(letters("ABCF"));
        assertThat(found("alone rent")).isEmpty();
    }

    @Test
    void words_in_quotes_are_found_as_they_stand_one_after_the_other() {
        assertThat(found("\"seen alone\"")).isEqualTo(letters("ABC"));
        assertThat(found("“not seen alone”")).isEqualTo(letters("C"));
        assertThat(found("\"visit\"")).isEqualTo(letters("A"));
        assertThat(found("\"home visit\" alone")).isEqualTo(letters("A"));
        assertThat(found("\"alone seen\"")).isEmpty();
    }

    @Test
    void a_beginning_of_four_letters_is_found_and_no_part_from_the_middle() {
        assertThat(found("stran")).isEqualTo(letters("F"));
        assertThat(found("rent")).isEqualTo(letters("D"));
        assertThat(found("care")).isEqualTo(letters("D"));
    }

    @Test
    void strokes_hyphens_accents_and_references_are_found() {
        assertThat(found("throat")).isEqualTo(letters("E"));
        assertThat(found("antisocial")).isEmpty();
        assertThat(found("anti-social")).isEqualTo(letters("E"));
        assertThat(found("CR/1234/19")).isEqualTo(letters("E"));
        assertThat(found("£")).isEqualTo(letters("E"));
        assertThat(found("Siân")).isEqualTo(letters("C"));
        assertThat(found("\"siân's flat\"")).isEqualTo(letters("C"));
    }

    @Test
    void nothing_that_is_typed_breaks_it() {
        for (var odd :
                List.of("\"", "“seen", "'", ":* & |", "a'b:*", "\\", "()", "\"()\"", "%_", "😀", "\"seen\" \"\"")) {
            assertThat(found(odd)).as(odd).isNotNull();
        }
        assertThat(found("  ")).hasSize(6);
    }

    @Test
    void a_shared_version_is_searched_the_same_way() {
        desk.send(made.chair(), made.here() + "/versions", "why", "To read", "words", "names");
        assertThat(chronology.open(made.member(), made.here() + "/versions/1?words=visiting"))
                .contains("3 entries", "A: home visit")
                .doesNotContain("D: rent");
    }
}
