package org.throughline.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.Invented;

/** Names in words that are to name nobody. */
class NamesSaidTests {

    private final List<Subject> people = Invented.peopleOf("Róisín O’Malley-Kaur");

    @Test
    void a_name_is_found_in_whole_in_part_and_without_its_accents() {
        assertThat(NamesSaid.in("Roisin's flat; the OMALLEY family; Kaur; Róisín again", people))
                .containsExactly("Roisin", "OMALLEY", "Kaur", "Róisín");
    }

    @Test
    void small_letters_titles_and_other_words_are_no_names() {
        assertThat(NamesSaid.in("She had lived in both areas. Mr and Mrs, the child, Northmere.", people))
                .isEmpty();
    }

    @Test
    void refusal_says_which() {
        assertThat(NamesSaid.refusal(List.of("Kaur"))).startsWith("“Kaur” is a name in this case");
        assertThat(NamesSaid.refusal(List.of("Kaur", "Róisín"))).startsWith("“Kaur” and “Róisín” are names");
    }
}
