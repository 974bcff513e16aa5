package org.throughline.chronology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.chronology.MadeFile.content;
import static org.throughline.chronology.MadeFile.paragraph;
import static org.throughline.chronology.MadeFile.table;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.documents.Cell;
import org.throughline.documents.Content.Block;
import org.throughline.documents.Content.Row;
import org.throughline.documents.Content.Table;
import org.throughline.documents.OfficeFiles;

class ChronologyReaderTests {

    private static final String CALL = "Neighbour rang to say she could hear crying through the wall.";
    private static final String VISIT = "Home visit by duty worker, nobody at home, card left.";
    private static final String LETTER = "Letter to both parents about attendance.";

    private static Reading read(Block... blocks) {
        return ChronologyReader.read(content("riverside-council.docx", blocks));
    }

    private static Table rows(String... lines) {
        return table(
                "",
                Arrays.stream(lines).map(line -> List.of(line.split("\\|", -1))).toList());
    }

    private static List<String> events(Reading reading) {
        return reading.entries().stream().map(Entry::event).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Date|Time|Source|Event|Outcome",
                "When|Time|System|What happened|What we did",
                "Event date|Time of event|Record|Narrative|Decision",
                "Date of contact|Time (24hr)|Source of information|Significant event|Response or outcome",
                "DATE|TIME|Where recorded|DETAILS OF CONTACT|ACTION TAKEN",
                "Date:|Hours|Evidence|Entry|Result",
                "Date of incident|At|Database|Description of incident|Follow-up",
                "Contact date|Time|File|Summary of involvement|Agency response",
                "Date (dd/mm/yyyy)|Time|Source document|Key event|Action/decision",
            })
    void headingsAreReadByTheirMeaning(String headings) {
        Reading reading = read(rows(
                headings, "04/05/2017|13:15|Liquidlogic|" + CALL + "|No action", "06/05/2017||Email|" + VISIT + "|"));
        Entry entry = reading.entries().getFirst();
        assertThat(events(reading)).containsExactly(CALL, VISIT);
        assertThat(entry.earliest()).isEqualTo(LocalDate.of(2017, 5, 4));
        assertThat(entry.time()).isEqualTo(LocalTime.of(13, 15));
        assertThat(entry.source()).isEqualTo("Liquidlogic");
        assertThat(entry.outcome()).isEqualTo("No action");
        assertThat(entry.attention()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "21:40, 21:40, '', ''",
        "2pm (see log), 14:00, Time: 2pm (see log), ''",
        "9pm approx, 21:00, Time: 9pm approx, ''",
        "14.30-15.00, 14:30, Time: 14.30-15.00, ''",
        "0.625, 15:00, Time: 0.625, ''",
        "late evening,, Time: late evening, ''",
        "25:00,, Time: 25:00, time not understood",
        "24:00,, Time: 24:00, time not understood",
    })
    void whatTheTimeDoesNotSayIsKeptInTheWordsWritten(
            String written, @Nullable LocalTime time, String comment, String attention) {
        Entry entry = read(rows(
                        "Date|Time|What happened",
                        "04/05/2017|" + written + "|" + CALL,
                        "05/05/2017|10:15|" + VISIT,
                        "06/05/2017|11:15|" + LETTER))
                .entries()
                .getFirst();
        assertThat(entry.time()).isEqualTo(time);
        assertThat(entry.comment()).isEqualTo(comment);
        assertThat(entry.attention()).isEqualTo(attention);
    }

    @Test
    void aDayInTheColumnOfTimesIsNotMidnight() {
        Cell day = new Cell("03/05/2017", LocalDateTime.of(2017, 5, 3, 0, 0), 1);
        Cell hours = new Cell("25:00", LocalDateTime.of(1900, 1, 1, 1, 0), 1);
        assertThat(EntryDates.time(day).time()).isNull();
        assertThat(EntryDates.time(day).whole()).isFalse();
        assertThat(EntryDates.time(hours).time()).isNull();
        assertThat(EntryDates.time(hours).needsAttention()).isTrue();
    }

    @Test
    void aRowThatNamesDaysApartIsMarked() {
        Reading reading = read(rows(
                "Date|What happened",
                "1st & 3rd May 2017|" + CALL,
                "4 and 5 May 2017|" + VISIT,
                "1/4/16 approx 3ish pm|" + LETTER));
        assertThat(reading.entries()).extracting(Entry::attention).containsExactly("several days named", "", "");
        Entry first = reading.entries().getFirst();
        assertThat(DateWords.of(
                        first.date().edtf(),
                        first.earliest(),
                        first.latest(),
                        first.date().certainty()))
                .isEqualTo("1 May 2017 and 3 May 2017");
        Entry last = reading.entries().getLast();
        assertThat(last.earliest()).isEqualTo(LocalDate.of(2016, 4, 1));
        assertThat(last.time()).isEqualTo(LocalTime.of(15, 0));
    }

    @Test
    void columnsMayStandInAnyOrderAndStrangersAreKeptInTheComment() {
        Reading reading = read(rows(
                "Ref|Victim seen?|Who|Event|IMR author's comment|Date|Type of contact",
                "A/12|Yes, alone|Duty worker|" + CALL + "|Good practice|4 May 2017|Telephone"));
        Entry entry = reading.entries().getFirst();
        assertThat(entry.seen()).isEqualTo("Yes, alone");
        assertThat(entry.comment()).isEqualTo("Good practice\nRef: A/12\nWho: Duty worker\nType of contact: Telephone");
    }

    @Test
    void titlesYearsMonthsRepeatedHeadingsAndTotalsAreNotEntries() {
        Reading reading = read(rows(
                "CHRONOLOGY OF INVOLVEMENT|||",
                "Prepared for the panel|||",
                "Date|Source|Event|Outcome",
                "2017|||",
                "04/05/2017|Email|" + CALL + "|",
                "June 2017|||",
                "Date|Source|Event|Outcome",
                "06/06/2017|Visit|" + VISIT + "|NFA",
                "2018 (continued)|||",
                "Total|2||"));
        assertThat(events(reading)).containsExactly(CALL, VISIT);
        assertThat(reading.skipped()).hasSize(8);
    }

    @Test
    void yearsLeftToHeadingsCompleteTheDatesBelowThem() {
        Reading reading = read(rows(
                "Date|Event",
                "2016|",
                "3 May|" + CALL,
                "Sat 17 September|" + VISIT,
                "2017|",
                "2 March|" + CALL,
                "31/04/2017|" + VISIT));
        assertThat(reading.entries())
                .extracting(entry -> String.valueOf(entry.earliest()))
                .containsExactly("2016-05-03", "2016-09-17", "2017-03-02", "null");
        assertThat(reading.entries())
                .extracting(Entry::attention)
                .containsExactly("", "", "", "impossible date (it stands under the heading 2017)");
    }

    @Test
    void whereDatesHaveTheirYearsOneWithoutIsMarked() {
        Reading reading = read(rows(
                "Date|Event",
                "2016|",
                "3 May 2016|" + CALL,
                "17 September|" + VISIT,
                "2017|",
                "2 March 2017|" + CALL,
                "9 April 2017|" + VISIT));
        assertThat(reading.entries())
                .extracting(Entry::attention)
                .containsExactly("", "no year (it stands under the heading 2016)", "", "");
    }

    @Test
    void aTitleThatBeginsAsTheFilesNameDoesNamesTheAgency() throws Exception {
        String rows = "Date,Event\n04/05/2017,\"" + CALL + "\"\n05/05/2017,\"" + VISIT + "\"\n";
        assertThat(agency("mid-fern-ambulance.csv", "Mid Fern Ambulance Service,\n" + rows))
                .isEqualTo("Mid Fern Ambulance Service");
        assertThat(agency("wolddale-fire-rescue.csv", "Wolddale Fire and Rescue,\n" + rows))
                .isEqualTo("Wolddale Fire and Rescue");
        assertThat(agency("police.csv", "Police involvement with the family,\n" + rows))
                .isEqualTo("Police");
    }

    private static String agency(String name, String text) throws Exception {
        return ChronologyReader.read(OfficeFiles.read(name, text.getBytes(StandardCharsets.UTF_8)))
                .entries()
                .getFirst()
                .agency();
    }

    @Test
    void timesUnderAnUnusualHeadingAreTimesAndBareNumbersAreNot() {
        Reading reading = read(rows(
                "Date|Mobilised|Pumps|Narrative",
                "04/05/2017|2012 hours|3|" + CALL,
                "05/05/2017||2|" + VISIT,
                "06/05/2017|11.00|1|" + CALL));
        assertThat(reading.entries())
                .extracting(entry -> String.valueOf(entry.time()))
                .containsExactly("20:12", "null", "11:00");
        assertThat(read(rows("Date|Age|Narrative", "04/05/2017|12|" + CALL, "05/05/2017|13|" + VISIT))
                        .entries())
                .allMatch(entry -> entry.time() == null);
    }

    @Test
    void aLineSetApartAfterTheEndIsNoEntry() {
        Reading reading = read(
                rows("Date|Event", "04/05/2017|" + CALL, "05/05/2017|" + VISIT, "|", "|Nothing found before 2016"));
        assertThat(events(reading)).containsExactly(CALL, VISIT);
        assertThat(reading.skipped().getLast().text()).isEqualTo("Nothing found before 2016");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Date|Incident and police response|Log",
                "Date|Police response|Log",
                "Date|Response|Entry",
                "Date|Account of it|Contact",
                "Date|Zusammenhang|Event"
            })
    void proseIsTheEventAndAColumnOfCodesIsNot(String headings) {
        Reading reading = read(rows(
                headings,
                "04/05/2017|" + CALL + "|STORM",
                "05/05/2017|" + VISIT + "|Intel",
                "06/05/2017|" + CALL + "|Crimes",
                "08/05/2017|" + VISIT + "|STORM",
                "09/05/2017|" + CALL + "|STORM",
                "10/05/2017|" + VISIT + "|Intel"));
        assertThat(events(reading)).containsExactly(CALL, VISIT, CALL, VISIT, CALL, VISIT);
        assertThat(reading.entries().getFirst().toString()).contains("STORM");
    }

    @Test
    void aTableWithoutHeadingsIsReadByWhatStandsInItsColumns() {
        Reading reading = read(rows(
                "1|" + CALL + "|04.05.17|1315hrs|Liquidlogic|Y",
                "2|" + VISIT + "|c. June 2017||Liquidlogic|N",
                "3|" + LETTER + "|Not recorded|09:00|Liquidlogic|N"));
        assertThat(events(reading)).containsExactly(CALL, VISIT, LETTER);
        assertThat(reading.entries().getFirst().time()).isEqualTo(LocalTime.of(13, 15));
        assertThat(reading.entries().getFirst().source()).isEqualTo("Liquidlogic");
        assertThat(reading.entries().getFirst().seen()).isEqualTo("Y");
        assertThat(reading.entries()).extracting(Entry::attention).containsExactly("", "", "no date");
    }

    @Test
    void headingsNobodyForesawAreKeptAsHeadings() {
        Reading reading = read(
                rows("Dydd|Beth|Pwy", "04/05/2017|" + CALL + "|Duty", "06/05/2017|" + VISIT + "|Duty team leader"));
        assertThat(events(reading)).containsExactly(CALL, VISIT);
        assertThat(reading.columns().getFirst().headerRow()).isEqualTo(1);
    }

    @Test
    void aTableGoesOnAfterABreakWithOrWithoutItsHeadings() {
        Reading reading = read(
                rows("Date|Outcome|Event", "04/05/2017|NFA|" + CALL),
                paragraph("Page 2"),
                rows("06/05/2017|NFA|" + VISIT),
                rows("Date|Outcome|Event", "07/05/2017||" + LETTER));
        assertThat(events(reading)).containsExactly(CALL, VISIT, LETTER);
        assertThat(reading.entries()).extracting(Entry::outcome).containsExactly("NFA", "NFA", "");
    }

    @Test
    void tablesOfVersionsPeopleAbbreviationsAndSignaturesAreNotEntries() {
        Reading reading = read(
                rows("Version|Date|Author|Comments", "1|01/02/2020|J. Oakes|First complete draft for the panel"),
                rows("Name|DOB|Relationship to subject", "Ann Reed|01/02/1980|Subject of this review"),
                rows("Name|Role|Organisation", "Jo Oakes|Head of safeguarding|Riverside Council"),
                rows("Date|Event", "04/05/2017|" + CALL, "05/05/2017|" + VISIT),
                rows("Term|Meaning", "NFA|No further action was taken by the agency"),
                rows("Signed|Name|Date", "|Jo Oakes|03/03/2020"));
        assertThat(events(reading)).containsExactly(CALL, VISIT);
        assertThat(reading.needsColumns()).isEmpty();
    }

    @Test
    void anImpossibleOrMissingDateIsKeptInPlaceAndMarked() {
        Reading reading = read(rows(
                "Date|Event",
                "31/02/2019|" + CALL,
                "12 March|" + VISIT,
                "03/25/2019|" + LETTER,
                "Not recorded|" + CALL,
                "|" + VISIT,
                "01/04/2019|" + LETTER));
        assertThat(reading.entries()).hasSize(6);
        assertThat(reading.entries())
                .extracting(Entry::needsAttention)
                .containsExactly(true, true, true, true, true, false);
        assertThat(reading.entries().get(4).attention()).isEqualTo("no date");
    }

    @Test
    void aContinuationRowIsAnEntryOfItsOwnMarkedAndNeverGluedOn() {
        Reading reading = read(rows("Date|Source|Event", "04/05/2017|Email|" + CALL, "||" + VISIT));
        assertThat(events(reading)).containsExactly(CALL, VISIT);
        assertThat(reading.entries().getLast().attention()).isEqualTo("no date");
    }

    @Test
    void firstAndLastDayMayHaveColumnsOfTheirOwn() {
        Reading reading =
                read(rows("Date from|Date to|Event", "04/05/2017|09/05/2017|" + CALL, "10/05/2017||" + VISIT));
        assertThat(reading.entries().getFirst().earliest()).isEqualTo(LocalDate.of(2017, 5, 4));
        assertThat(reading.entries().getFirst().latest()).isEqualTo(LocalDate.of(2017, 5, 9));
        assertThat(reading.entries().getLast().latest()).isEqualTo(LocalDate.of(2017, 5, 10));
    }

    @Test
    void aRealDateCellIsReadAsItsValueAndKeptAsShown() {
        Row heads = new Row(1, List.of(Cell.of("Date"), Cell.of("Event")));
        Row row = new Row(2, List.of(new Cell("04-May", LocalDateTime.of(2017, 5, 4, 13, 15), 1), Cell.of(CALL)));
        Entry entry = ChronologyReader.read(content("a.xlsx", new Table("Sheet1", List.of(heads, row))))
                .entries()
                .getFirst();
        assertThat(entry.date().written()).isEqualTo("04-May");
        assertThat(entry.earliest()).isEqualTo(LocalDate.of(2017, 5, 4));
        assertThat(entry.time()).isEqualTo(LocalTime.of(13, 15));
    }

    @Test
    void aDateCellMergedDownwardsSpeaksForTheRowsBesideIt() {
        List<Row> rows =
                new ArrayList<>(rows("Date|Event", "04/05/2017|" + CALL).rows());
        rows.add(new Row(3, List.of(new Cell("", null, 1, true), Cell.of(VISIT))));
        Reading reading = read(new Table("", rows));
        assertThat(reading.entries().getLast().earliest()).isEqualTo(LocalDate.of(2017, 5, 4));
        assertThat(reading.entries().getLast().attention()).isEmpty();
    }

    @Test
    void anAgencyColumnStampsEachRow() {
        Reading reading = read(rows(
                "Agency|Date|Event",
                "Police|04/05/2017|" + CALL,
                "Housing|05/05/2017|" + VISIT,
                "|06/05/2017|" + LETTER));
        assertThat(reading.entries())
                .extracting(Entry::agency)
                .containsExactly("Police", "Housing", "Riverside Council");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Larchfield Surgery: chronology of involvement; Larchfield Surgery",
                "Westshire Police – Chronology; Westshire Police",
                "Chronology prepared by: Haven Refuge; Haven Refuge",
                "Agency: Oakham Primary School; Oakham Primary School",
                "Name of agency: Turning Tide; Turning Tide",
                "Oakham Hospital Chronology of contacts; Oakham Hospital",
                "Chronology of involvement with the family; ",
                "Domestic Homicide Review: chronology; ",
            })
    void theAgencyIsTheOneTheHeadingNames(String heading, String agency) {
        Reading reading = read(paragraph(heading), rows("Date|Event", "04/05/2017|" + CALL));
        assertThat(reading.agency()).isEqualTo(agency);
    }

    @ParameterizedTest
    @CsvSource({
        "northmere-constabulary.xlsx, Northmere Constabulary",
        "northmere-childrens-services.xlsx, Northmere Children's Services",
        "probation-service-north.xlsx, Probation Service (North)",
        "Oakham_GP_Practice_chronology_final_v2.docx, Oakham GP Practice",
        "royal-college-of-nursing.csv, Royal College of Nursing",
        "OakhamWomensAid.ods, Oakham Women's Aid",
    })
    void withoutHeadingTheFilesNameIsReadAsPeopleWouldWriteIt(String file, String agency) {
        Reading reading = ChronologyReader.read(content(file, rows("Date|Event", "04/05/2017|" + CALL)));
        assertThat(reading.agency()).isNull();
        assertThat(reading.entries().getFirst().agency()).isEqualTo(agency);
    }

    @Test
    void aTableWithoutDatesIsLeftForAPersonWhoMayChooseTheColumns() {
        var file = content("a.docx", rows("Worker|Event|Marker", "Jo|" + CALL + "|x4", "Al|" + VISIT + "|x5"));
        Reading first = ChronologyReader.read(file);
        assertThat(first.entries()).isEmpty();
        assertThat(first.needsColumns()).hasSize(1);
        assertThat(first.needsColumns().getFirst().firstRows().getFirst()).contains(CALL);

        Columns chosen = first.needsColumns().getFirst().guess().with(0, Meaning.SOURCE);
        Reading second = ChronologyReader.read(file, chosen);
        assertThat(events(second)).containsExactly(CALL, VISIT);
        assertThat(second.entries().getFirst().source()).isEqualTo("Jo");
        assertThat(second.entries()).allMatch(Entry::needsAttention);
    }

    @Test
    void entriesWrittenAsRunningTextAreRead() {
        Reading reading = read(
                paragraph("Haven Refuge: chronology"),
                paragraph("04/05/2017 – " + CALL),
                paragraph("6 May 2017: " + VISIT));
        assertThat(events(reading)).containsExactly(CALL, VISIT);
        assertThat(reading.entries().getLast().earliest()).isEqualTo(LocalDate.of(2017, 5, 6));
    }

    @Test
    void everyRowIsAnEntryOrListedAsSkipped() {
        Table table = rows(
                "Title|", "Date|Event", "2017|", "04/05/2017|" + CALL, "Part two|", "|" + VISIT, "End of chronology|");
        Reading reading = read(table);
        assertThat(reading.entries().size() + reading.skipped().size())
                .isEqualTo(table.rows().size());
    }
}
