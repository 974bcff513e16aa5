package org.throughline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTests {

    enum Asked {
        COURT,
        POLICE,
        FAMILY
    }

    @Test
    void textIsTrimmedAndKeepsItsLinesButNoControlCharacters() {
        var form = typed("words", "  one\r\ntwo\u0000\u0007\tthree\r ");

        assertThat(form.text("words", "Write something")).isEqualTo("one\ntwo\tthree");
        assertThat(form.hasProblems()).isFalse();
    }

    @Test
    void halfACharacterIsLeftOutAndAWholeOneKept() {
        assertThat(typed("words", "a\uD83Db\uD83D\uDE42").optional("words")).isEqualTo("ab\uD83D\uDE42");
    }

    @Test
    void aMissingTextIsAProblemThatLeadsToItsField() {
        var form = typed("words", "   ");

        assertThat(form.text("words", "Say why the review pauses")).isEmpty();
        assertThat(form.problems())
                .containsExactly(new Problem("words", Sentence.of("Say why the review pauses"), "words"));
        assertThat(form.problemOf("words")).isEqualTo("Say why the review pauses");
        assertThat(form.problemOf("other")).isNull();
    }

    @Test
    void tooLongATextIsRefusedAndKept() {
        var form = typed("words", "a".repeat(10_001));

        form.optional("words");

        assertThat(form.problemOf("words")).contains("10,001").contains("10,000");
        assertThat(form.value("words")).hasSize(10_001);
    }

    @Test
    void tenThousandCharactersAreNotTooLongHoweverManyBytes() {
        var form = typed("words", "\uD83D\uDE42".repeat(10_000));

        assertThat(form.optional("words")).isNotNull();
        assertThat(form.hasProblems()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "3, 3, 2026, 2026-03-03",
        "03, 03, 2026, 2026-03-03",
        "3, March, 2026, 2026-03-03",
        "3, mar, 2026, 2026-03-03",
        "1, SEPT, 2025, 2025-09-01",
        "29, 2, 2024, 2024-02-29"
    })
    void datesAreReadWithTheMonthAsNumberOrWord(String day, String month, String year, LocalDate date) {
        var form = date(day, month, year);

        assertThat(form.date("from", "Say from which day")).isEqualTo(date);
        assertThat(form.hasProblems()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "31, 2, 2026, from-day, Say from which day. 31 2 2026 is not in the calendar",
        "29, Feb, 2025, from-day, Say from which day. 29 Feb 2025 is not in the calendar",
        "3, Smarch, 2026, from-month, 'Say from which day. Write the month as a number from 1 to 12, or as a word'",
        "3, 13, 2026, from-month, 'Say from which day. Write the month as a number from 1 to 12, or as a word'",
        "3, 3, 26, from-year, 'Say from which day. Write the year with four digits, such as 2026'",
        "'', 3, 2026, from-day, Say from which day. Add the day",
        "3, '', '', from-month, Say from which day. Add the month and the year",
        "'', '', '', from-day, Say from which day"
    })
    void aDateThatIsNoneSaysWhyAndWhere(String day, String month, String year, String anchor, String sentence) {
        var form = date(day, month, year);

        assertThat(form.date("from", "Say from which day")).isNull();
        assertThat(form.problems())
                .extracting(Problem::name, Problem::sentence, Problem::anchor)
                .containsExactly(tuple("from", sentence, anchor));
    }

    @Test
    void anOptionalDateMayBeLeftOutButNotBeWrong() {
        var left = Form.empty();
        var wrong = date("32", "1", "2026");

        assertThat(left.optionalDate("from", "The day")).isNull();
        assertThat(left.hasProblems()).isFalse();
        assertThat(wrong.optionalDate("from", "The day")).isNull();
        assertThat(wrong.hasProblems()).isTrue();
    }

    @Test
    void aChoiceIsOneOfTheNamesAndNothingElse() {
        assertThat(typed("asked", "POLICE").choice("asked", Asked.class, "Choose who asked"))
                .isEqualTo(Asked.POLICE);

        var form = typed("asked", "police; drop");
        assertThat(form.choice("asked", Asked.class, "Choose who asked")).isNull();
        assertThat(form.problemOf("asked")).isEqualTo("Choose who asked");
    }

    @Test
    void severalChoicesComeInTheirOwnOrder() {
        var form = Form.typed(Map.of("asked", new String[] {"FAMILY", "COURT", "NOBODY"}));

        assertThat(form.choices("asked", Asked.class)).containsExactly(Asked.COURT, Asked.FAMILY);
        assertThat(form.all("asked")).containsExactly("FAMILY", "COURT", "NOBODY");
    }

    @ParameterizedTest
    @CsvSource({"12, 12", "'1,200', 1200", "' 7 ', 7", "-3, -3"})
    void wholeNumbersAreRead(String typed, int number) {
        assertThat(typed("days", typed).number("days", "Say how many days")).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"twelve", "1.5", "99999999999"})
    void whatIsNoWholeNumberIsAProblem(String typed) {
        var form = typed("days", typed);

        assertThat(form.number("days", "Say how many days")).isNull();
        assertThat(form.problemOf("days")).isEqualTo("Say how many days. Use a whole number, such as 12");
    }

    @Test
    void identifiersAreReadAndNonsenseRefused() {
        var id = UUID.fromString("5f0c1f1e-6d4b-4a3a-9f57-0a5d1d1b2c3d");

        assertThat(typed("agency", id.toString()).id("agency", "Choose an agency"))
                .isEqualTo(id);
        var form = typed("agency", "1");
        assertThat(form.id("agency", "Choose an agency")).isNull();
        assertThat(form.problemOf("agency")).isEqualTo("Choose an agency");
    }

    @Test
    void onlyTheFirstProblemOfAFieldIsKeptAndTheOrderIsThatOfReading() {
        var form = Form.empty();
        form.text("b", "Write b");
        form.problem("b", "And more");
        form.text("a", "Write a");

        assertThat(form.problems()).extracting(Problem::sentence).containsExactly("Write b", "Write a");
    }

    @Test
    void aFormIsFilledBeforeItIsShown() {
        var form = Form.empty()
                .with("words", "As it was")
                .with("from", LocalDate.of(2026, 3, 3))
                .with("asked", Asked.COURT)
                .with("agencies", List.of("police", "housing"));

        assertThat(form.value("words")).isEqualTo("As it was");
        assertThat(form.date("from", "Say from which day")).isEqualTo(LocalDate.of(2026, 3, 3));
        assertThat(form.choice("asked", Asked.class, "Choose")).isEqualTo(Asked.COURT);
        assertThat(form.has("agencies", "housing")).isTrue();
        assertThat(form.has("agencies", "health")).isFalse();
    }

    private static Form typed(String name, String value) {
        return Form.typed(Map.of(name, new String[] {value}));
    }

    private static Form date(String day, String month, String year) {
        var parameters = new HashMap<String, String[]>();
        parameters.put("from-day", new String[] {day});
        parameters.put("from-month", new String[] {month});
        parameters.put("from-year", new String[] {year});
        return Form.typed(parameters);
    }
}
