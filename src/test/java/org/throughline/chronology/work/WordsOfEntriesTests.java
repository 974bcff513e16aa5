package org.throughline.chronology.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.review.Part;
import org.throughline.review.Subject;

/** What is read out of an entry's words: people, abbreviations, ages. */
class WordsOfEntriesTests {

    private static final Subject MARIAN =
            person(Part.VICTIM, "Marian Holt", "Maz", LocalDate.of(1984, 5, 17), null, "Elaine");
    private static final Subject DEAN = person(Part.SUSPECT, "Dean Holt", null, null, "Ex-husband", null);
    private static final Subject TILLY = person(Part.CHILD, "Tilly Holt", null, LocalDate.of(2014, 1, 2), null, null);
    private static final Subject SAM = person(Part.CHILD, "Sam Holt", null, null, null, null);
    private static final NamesInWords NAMES = new NamesInWords(List.of(MARIAN, DEAN, TILLY, SAM));

    private static Subject person(
            Part part,
            String name,
            @Nullable String knownAs,
            @Nullable LocalDate born,
            @Nullable String relationship,
            @Nullable String pseudonym) {
        return new Subject(
                UUID.randomUUID(),
                UUID.randomUUID(),
                part,
                name,
                knownAs,
                born,
                null,
                null,
                null,
                relationship,
                null,
                pseudonym,
                0,
                null,
                null,
                null,
                0);
    }

    @Test
    void people_are_known_by_name_by_what_they_are_called_and_by_their_part() {
        assertThat(NAMES.in("Marian attended")).containsExactly(MARIAN.id());
        assertThat(NAMES.in("Maz, Dean's ex-wife")).containsExactly(MARIAN.id(), DEAN.id());
        assertThat(NAMES.in("Elaine said")).containsExactly(MARIAN.id());
        assertThat(NAMES.in("The victim said her husband shouted")).containsExactly(MARIAN.id(), DEAN.id());
        assertThat(NAMES.in("Tilly was collected")).containsExactly(TILLY.id());
        assertThat(NAMES.in("Both children were asleep")).containsExactly(TILLY.id(), SAM.id());
    }

    @Test
    void a_surname_alone_another_word_and_a_service_name_propose_nobody() {
        assertThat(NAMES.in("Ms Holt rang")).isEmpty();
        assertThat(NAMES.in("A deanery meeting; samples taken")).isEmpty();
        assertThat(NAMES.in("Victim Support rang; child protection conference")).isEmpty();
    }

    @Test
    void what_an_agency_writes_out_counts_before_what_the_field_means() {
        var words = new AbbreviationsInWords();
        words.read("Referred to the Domestic Abuse Safety Huddle (DASH). GP told.");
        words.read("LFC (Low Fell Centre) rang; LFC will write");
        words.read("XYZ called");
        words.read("XYZ called again");
        words.read("ABQ once");
        var found = words.found().stream()
                .collect(Collectors.toMap(AbbreviationsInWords.Found::letters, AbbreviationsInWords.Found::meaning));
        assertThat(found)
                .containsEntry("DASH", "Domestic Abuse Safety Huddle")
                .containsEntry("GP", "general practitioner")
                .containsEntry("LFC", "Low Fell Centre")
                .containsEntry("XYZ", "")
                .doesNotContainKey("ABQ");
    }

    @Test
    void letters_that_do_not_fit_are_not_explained_by_what_stands_before_them() {
        assertThat(AbbreviationsInWords.lastWords("She was seen at the clinic", "IDVA"))
                .isNull();
        assertThat(AbbreviationsInWords.lastWords("the Independent Domestic Violence Adviser", "IDVA"))
                .isEqualTo("Independent Domestic Violence Adviser");
        assertThat(AbbreviationsInWords.lastWords("Office of the Police", "OP")).isEqualTo("Office of the Police");
        assertThat(AbbreviationsInWords.lastWords("Multi-Agency Risk Assessment Conference", "MARAC"))
                .isEqualTo("Multi-Agency Risk Assessment Conference");
    }

    @Test
    void a_text_cut_at_its_abbreviations_is_still_the_text() {
        var text = "MARAC and MARACS; a MARAC-led plan (GP).";
        var pieces = Wording.pieces(text, Map.of("MARAC", "a conference", "GP", "general practitioner"));
        assertThat(pieces.stream().map(Wording.Piece::text).collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(pieces).filteredOn(piece -> piece.meaning() != null).hasSize(3);
    }

    @Test
    void ages_know_birthdays_spans_and_those_not_yet_born() {
        var people = List.of(MARIAN, DEAN, TILLY, SAM);
        assertThat(Ages.on(people, LocalDate.of(2016, 5, 16), LocalDate.of(2016, 5, 16)))
                .isEqualTo("Elaine 31, Tilly Holt 2");
        assertThat(Ages.on(people, LocalDate.of(2013, 1, 1), LocalDate.of(2013, 12, 31)))
                .isEqualTo("Elaine 28 or 29");
        assertThat(Ages.on(people, null, null)).isEmpty();
        assertThat(Ages.on(List.of(DEAN), LocalDate.of(2016, 5, 16), null)).isEmpty();
    }
}
