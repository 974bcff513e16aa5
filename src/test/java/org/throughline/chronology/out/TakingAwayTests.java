package org.throughline.chronology.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.AtTheDesk;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.Role;
import org.throughline.chronology.InventedChronology;
import org.throughline.chronology.InventedChronology.Case;
import org.throughline.chronology.work.Notes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The combined chronology leaves as it is shown, and comes back from JSON the same. */
@ThroughlineTest
class TakingAwayTests {

    private static final String SCHEMA = "/assets/schemas/chronology-1.json";

    @Autowired
    InventedChronology chronology;

    @Autowired
    Invented invented;

    @Autowired
    AtTheDesk desk;

    @Autowired
    Notes notes;

    Case made;

    @BeforeEach
    void sent() {
        made = chronology.begin();
        chronology.sends(made, chronology.agency(made, "Invented Police"), """
                Date,Time,Event,Outcome
                03/03/2016,21:40,Invented Suspect strangled her; ambulance called,Arrest
                about May 2016,,"Welsh words: tŷ, dŵr, 東",None
                some day,,No date here,None
                """);
        chronology.sends(made, chronology.agency(made, "Invented Ambulance"), """
                Date,Event
                03/03/2016,Called to her: strangled by her partner. Police there
                05/06/2016,Called to a fall
                """);
        var entry = made.here() + "/entries/" + chronology.entry(made, "fall");
        desk.send(made.chair(), made.here() + "/marks?words=strangled", "all", "yes", "mark", "FLAG:RISK", "act", "on");
        desk.send(made.chair(), entry + "/comments", "comment", "Was it a fall?");
        var police = chronology.entry(made, "ambulance called");
        var ambulance = chronology.entry(made, "Police there");
        desk.send(made.chair(), made.here() + "/entries/" + police + "/join", "other", ambulance.toString());
    }

    private byte[] take(String kind) {
        var response = desk.open(made.chair(), made.here() + kind);
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader("Content-Disposition")).contains("attachment");
        return response.getContentAsByteArray();
    }

    @Test
    void json_brought_into_another_review_gives_the_same_chronology() {
        var taken = take(".json");
        var other = invented.review(made.coordinator(), made.partnership());
        var there = other.href() + "/chronology";
        var back = desk.attach(made.coordinator(), there + "/import", "chronology.json", taken);
        assertThat(back.getRedirectedUrl()).isEqualTo(there);
        var chair = invented.appointed(Role.INDEPENDENT_CHAIR, other);
        var again = desk.open(chair, there + ".json").getContentAsByteArray();
        var first = ChronologyJson.read(taken);
        var second = ChronologyJson.read(again);
        assertThat(second.entries()).isEqualTo(first.entries());
        assertThat(first.entries()).hasSize(5);
        assertThat(first.entries())
                .filteredOn(item -> item.sameContact() != null)
                .hasSize(2);
        // and nothing is mixed with what is there
        var twice = desk.attach(made.coordinator(), there + "/import", "chronology.json", taken);
        assertThat(new String(twice.getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("already has a chronology in this review");
    }

    @Test
    void questions_with_their_answers_and_the_glossary_come_back_from_json() {
        var entry = chronology.entry(made, "strangled");
        var here = made.here() + "/entries/" + entry;
        desk.send(made.chair(), here + "/notes", "note", "Who was told?");
        desk.send(made.chair(), here + "/notes", "note", "Which form was filled in?");
        var note = notes.all(made.chair(), made.review().id()).getFirst();
        desk.send(made.coordinator(), here + "/notes/" + note.id(), "answer-" + note.id(), "The duty sergeant.");
        desk.send(made.chair(), made.here() + "/glossary", "letters", "QQX", "meaning", "Quick Quiet Exchange");
        var first = ChronologyJson.read(take(".json"));
        assertThat(first.entries())
                .flatExtracting(ChronologyJson.Item::questions)
                .extracting(ChronologyJson.Question::answer)
                .containsExactly("The duty sergeant.", null);
        assertThat(first.glossary())
                .extracting(ChronologyJson.Abbreviation::letters)
                .contains("QQX");
        var other = invented.review(made.coordinator(), made.partnership());
        var there = other.href() + "/chronology";
        desk.attach(made.coordinator(), there + "/import", "chronology.json", first.bytes());
        var second = ChronologyJson.read(
                desk.open(made.coordinator(), there + ".json").getContentAsByteArray());
        assertThat(second.entries()).isEqualTo(first.entries());
        assertThat(second.glossary()).isEqualTo(first.glossary());
        // a version has no questions: they are between those who ask and the agency
        assertThat(chronology.open(made.coordinator(), there + "/questions?state=WAITING"))
                .contains("1 question waits for an answer.", "Which form was filled in?")
                .doesNotContain("Who was told?");
    }

    @Test
    void what_people_said_of_contacts_and_dates_comes_back_from_json_with_who_when_and_why() {
        var dated = made.here() + "/entries/" + chronology.entry(made, "No date here");
        desk.send(made.chair(), dated + "/date", "meant", "about 9 June 2016", "reason", "The diary says so");
        desk.send(made.coordinator(), dated + "/date", "meant", "8 June 2016", "reason", "A second diary");
        chronology.sends(made, chronology.agency(made, "Invented School"), """
                Date,Event
                20/07/2016,Sports day
                05/06/2016,Told of the fall by ambulance
                """);
        var apart = made.here() + "/entries/" + chronology.entry(made, "Told of the fall");
        desk.send(
                made.chair(),
                apart + "/join",
                "other",
                chronology.entry(made, "Called to a fall").toString());
        chronology.entries(made);
        desk.send(made.chair(), apart + "/split");
        var first = ChronologyJson.read(take(".json"));
        assertThat(first.judgements())
                .extracting(ChronologyJson.Judgement::same, ChronologyJson.Judgement::by)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(true, made.chair().name()),
                        org.assertj.core.groups.Tuple.tuple(false, made.chair().name()));
        assertThat(first.entries())
                .flatExtracting(ChronologyJson.Item::corrections)
                .extracting(ChronologyJson.Correction::reason, ChronologyJson.Correction::by)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "The diary says so", made.chair().name()),
                        org.assertj.core.groups.Tuple.tuple(
                                "A second diary", made.coordinator().name()));
        var other = invented.review(made.coordinator(), made.partnership());
        var there = other.href() + "/chronology";
        desk.attach(made.coordinator(), there + "/import", "chronology.json", first.bytes());
        var second = ChronologyJson.read(
                desk.open(made.coordinator(), there + ".json").getContentAsByteArray());
        assertThat(second.entries()).isEqualTo(first.entries());
        assertThat(second.contacts()).isEqualTo(first.contacts()).isNotEmpty();
        assertThat(second.judgements()).isEqualTo(first.judgements());
        assertThat(chronology.open(made.coordinator(), there + "/conflicts")).contains("Confirmed");
    }

    @Test
    void what_is_only_proposed_says_so_wherever_it_is_read() throws IOException {
        var proposed = chronology.begin();
        chronology.sends(proposed, chronology.agency(proposed, "Invented Police"), """
                Date,Time,Event
                03/03/2016,21:40,Strangled by her partner; ambulance took her to hospital. He was arrested.
                """);
        chronology.sends(proposed, chronology.agency(proposed, "Invented Hospital"), """
                Date,Time,Event
                03/03/2016,22:30,Brought by ambulance with police: strangled by partner.
                """);
        var entry = chronology.entry(proposed, "Strangled by her");
        for (var path : List.of("", ".html", "/narrative?entry=" + entry, "/entries/" + entry)) {
            assertThat(new String(
                            desk.open(proposed.chair(), proposed.here() + path).getContentAsByteArray(),
                            StandardCharsets.UTF_8))
                    .as(path)
                    .contains("Perhaps also recorded by", "(proposed)")
                    .doesNotContain("Also recorded by");
        }
        for (var kind : List.of(".docx", ".pdf")) {
            var taken = desk.open(proposed.chair(), proposed.here() + kind).getContentAsByteArray();
            assertThat(words(kind, taken))
                    .as(kind)
                    .contains("Perhaps also recorded by Invented")
                    .doesNotContain("Also recorded by");
        }
    }

    @Test
    void json_from_before_questions_and_glossary_were_written_still_comes_in() {
        var old = new String(take(".json"), StandardCharsets.UTF_8)
                .replaceAll(",\\s*\"(questions|corrections)\"\\s*:\\s*\\[\\s*]", "")
                .replaceAll("(?s),\\s*\"contacts\"\\s*:.*(?=\\s*}\\s*$)", "")
                .replaceAll("(?s),\\s*\"glossary\"\\s*:\\s*\\[.*?](?=\\s*}\\s*$)", "");
        assertThat(old).doesNotContain("questions", "glossary", "corrections", "judgements");
        var other = invented.review(made.coordinator(), made.partnership());
        var there = other.href() + "/chronology";
        assertThat(desk.attach(
                                made.coordinator(),
                                there + "/import",
                                "chronology.json",
                                old.getBytes(StandardCharsets.UTF_8))
                        .getRedirectedUrl())
                .isEqualTo(there);
        assertThat(chronology.open(made.coordinator(), there)).contains("5 entries");
    }

    @Test
    void json_keeps_to_its_published_schema() throws IOException {
        var mapper = JsonMapper.shared();
        var schema = mapper.readTree(chronology.open(made.chair(), SCHEMA));
        assertThat(schema).isEqualTo(mapper.readTree(Files.readString(Path.of("docs/chronology-1.schema.json"))));
        var problems = new java.util.ArrayList<String>();
        check(schema, schema, mapper.readTree(take(".json")), "", problems);
        assertThat(problems).isEmpty();
        check(
                schema,
                schema,
                mapper.readTree("{\"format\": \"other\", \"entries\": [{\"row\": \"x\"}]}"),
                "",
                problems);
        assertThat(problems).isNotEmpty();
    }

    /** The words of JSON Schema that ours uses. */
    private static void check(JsonNode root, JsonNode schema, JsonNode value, String at, List<String> problems) {
        if (schema.has("$ref")) {
            check(root, root.at(schema.get("$ref").asString().substring(1)), value, at, problems);
            return;
        }
        if (schema.has("const") && !schema.get("const").equals(value)) {
            problems.add(at + " is not " + schema.get("const"));
        }
        if (schema.has("enum") && schema.get("enum").valueStream().noneMatch(value::equals)) {
            problems.add(at + " is none of " + schema.get("enum"));
        }
        if (schema.has("type") && !typed(schema.get("type"), value)) {
            problems.add(at + " is not " + schema.get("type"));
        }
        if (schema.has("pattern")
                && value.isString()
                && !value.asString().matches(schema.get("pattern").asString())) {
            problems.add(at + " does not fit its pattern");
        }
        if (schema.has("required")) {
            schema.get("required")
                    .valueStream()
                    .filter(name -> !value.has(name.asString()))
                    .forEach(name -> problems.add(at + " lacks " + name));
        }
        if (schema.has("properties")) {
            value.propertyStream().forEach(field -> {
                if (schema.get("properties").has(field.getKey())) {
                    check(
                            root,
                            schema.get("properties").get(field.getKey()),
                            field.getValue(),
                            at + "/" + field.getKey(),
                            problems);
                } else {
                    problems.add(at + " has " + field.getKey());
                }
            });
        }
        if (schema.has("items")) {
            value.valueStream().forEach(item -> check(root, schema.get("items"), item, at + "[]", problems));
        }
    }

    private static boolean typed(JsonNode type, JsonNode value) {
        if (type.isArray()) {
            return type.valueStream().anyMatch(each -> typed(each, value));
        }
        return switch (type.asString()) {
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "null" -> value.isNull();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            default -> value.isObject();
        };
    }

    @Test
    void a_file_that_is_no_chronology_is_refused_with_a_sentence() {
        var other = invented.review(made.coordinator(), made.partnership());
        for (var file : new String[] {"{", "[]", "{\"format\": \"other\", \"version\": 1, \"entries\": []}", "words"}) {
            var refused = desk.attach(
                    made.coordinator(),
                    other.href() + "/chronology/import",
                    "x.json",
                    file.getBytes(StandardCharsets.UTF_8));
            assertThat(refused.getStatus()).as(file).isEqualTo(200);
            assertThat(new String(refused.getContentAsByteArray(), StandardCharsets.UTF_8))
                    .contains("govuk-error-message");
        }
        assertThat(desk.open(made.chair(), made.here() + "/import").getStatus()).isEqualTo(404);
    }

    @Test
    void pdf_lies_on_its_side_with_headings_on_every_page_and_every_word() throws IOException {
        var file = new StringBuilder("Date,Event\n");
        for (int i = 0; i < 120; i++) {
            file.append("04/04/2017,Long account number ")
                    .append(i)
                    .append(" of something that was said".repeat(4))
                    .append('\n');
        }
        chronology.sends(made, chronology.agency(made, "Invented Housing"), file.toString());
        try (var document = Loader.loadPDF(take(".pdf"))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                var box = document.getPage(i).getMediaBox();
                assertThat(box.getWidth()).isGreaterThan(box.getHeight());
                var stripper = new PDFTextStripper();
                stripper.setStartPage(i + 1);
                stripper.setEndPage(i + 1);
                assertThat(stripper.getText(document)).contains("What happened", "Agency", "page " + (i + 1));
            }
            var text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("Long account number 0", "Long account number 119", "tŷ, dŵr, ?", "Risk indicator");
            assertThat(document.getDocumentInformation().getAuthor()).isNull();
        }
    }

    @Test
    void pdf_is_tagged_as_a_table_with_headings_and_says_its_title_and_language() throws IOException {
        var file = new StringBuilder("Date,Event\n");
        for (int i = 0; i < 60; i++) {
            file.append("04/04/2017,Account ")
                    .append(i)
                    .append(" of what was said, at length".repeat(5))
                    .append('\n');
        }
        file.append("05/04/2017,").append("It went on and on. ".repeat(500)).append('\n');
        chronology.sends(made, chronology.agency(made, "Invented Housing"), file.toString());
        try (var document = Loader.loadPDF(take(".pdf"))) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("en-GB");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains(
                            "<pdfuaid:part>1</pdfuaid:part>",
                            ">Combined chronology " + made.review().reference() + "<");
            var whole = (PDStructureElement)
                    catalog.getStructureTreeRoot().getKids().getFirst();
            var parts = elements(whole);
            assertThat(parts).extracting(PDStructureElement::getStructureType).containsExactly("H1", "P", "Table");
            var head = elements(elements(parts.getLast()).getFirst());
            assertThat(elements(head.getFirst()))
                    .hasSize(OnPaper.HEADINGS.size())
                    .allMatch(cell -> cell.getStructureType().equals("TH"));
            var rows = elements(elements(parts.getLast()).getLast());
            assertThat(rows).hasSize(5 + 61).allMatch(row -> elements(row).size() == OnPaper.HEADINGS.size());
            assertThat(rows)
                    .allMatch(row -> elements(row).getFirst().getStructureType().equals("TH"));
            // every marked part of every page belongs to the element that the page's own list says
            var numbers = catalog.getStructureTreeRoot().getParentTree().getNumbers();
            assertThat(numbers).hasSize(document.getNumberOfPages());
            // a cell that goes over several pages has a part on each
            assertThat(elements(rows.getLast()).get(3).getKids().size()).isGreaterThan(1);
        }
    }

    private static List<PDStructureElement> elements(PDStructureElement of) {
        return of.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .toList();
    }

    @Test
    void word_document_says_at_the_foot_of_each_page_which_state_and_which_page_it_is() throws IOException {
        var footer = part(take(".docx"), "word/footer1.xml");
        assertThat(footer)
                .contains("As it was on", "PAGE", "NUMPAGES", made.review().reference());
        desk.send(made.chair(), made.here() + "/versions", "why", "First reading", "words", "names");
        assertThat(part(take("/versions/1.docx"), "word/footer1.xml")).contains("Version 1, shared on");
        assertThat(part(take(".docx"), "word/document.xml")).contains("<w:footerReference", "<w:tblHeader/>");
        try (var read = new XWPFDocument(new ByteArrayInputStream(take(".docx")))) {
            assertThat(read.getFooterList()).hasSize(1);
            assertThat(read.getTables()).hasSize(1);
        }
    }

    private static String part(byte[] file, String name) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (part.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IllegalStateException("no " + name);
    }

    @Test
    void paper_has_dates_in_words_and_the_agencies_comments_and_says_which_state_it_is() throws IOException {
        chronology.sends(made, chronology.agency(made, "Invented School"), """
                Date,Event,Author's comment
                c. June 2016,Came to school in yesterday's clothes,Nobody asked why
                """);
        for (var kind : new String[] {".html", ".docx", ".pdf"}) {
            var words = words(kind, take(kind));
            assertThat(words)
                    .as(kind)
                    .contains("about June 2016", "“c. June 2016”", "Nobody asked why", "no date understood")
                    .contains("Also recorded by Invented", "As it was on", "Names as written", "6 entries")
                    .doesNotContain("2016-06~");
        }
    }

    private static String words(String kind, byte[] file) throws IOException {
        if (kind.equals(".pdf")) {
            try (var document = Loader.loadPDF(file)) {
                return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            }
        }
        if (kind.equals(".html")) {
            return new String(file, StandardCharsets.UTF_8);
        }
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (part.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                            .replaceAll("<w:br/>", " ")
                            .replaceAll("<[^>]+>", "");
                }
            }
        }
        throw new IllegalStateException("no document in " + kind);
    }

    @Test
    void a_row_of_the_spreadsheet_is_as_high_as_its_words() throws IOException {
        var written = "between 08/01/2015 and 10/01/2015";
        chronology.sends(made, chronology.agency(made, "Invented Probation"), "Date,Event\n" + written + ",Seen\n");
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(take(".xlsx")))) {
            var sheet = workbook.getSheetAt(0);
            var heights = new HashMap<String, Float>();
            for (var row : sheet) {
                assertThat(row.getCell(0).getCellStyle().getWrapText()).isTrue();
                heights.put(row.getCell(0).getStringCellValue(), row.getHeightInPoints());
            }
            float line = sheet.getDefaultRowHeightInPoints();
            assertThat(heights.get(written)).isGreaterThanOrEqualTo(2 * line);
            assertThat(heights.get("Date as written")).isGreaterThan(line);
        }
    }

    @Test
    void what_is_taken_follows_the_filter() {
        for (var kind : new String[] {".csv", ".html", ".json"}) {
            assertThat(new String(take(kind + "?words=fall"), StandardCharsets.UTF_8))
                    .as(kind)
                    .contains("Called to a fall")
                    .doesNotContain("strangled");
        }
        assertThat(take(".xlsx?words=fall").length).isLessThan(take(".xlsx").length);
        assertThat(take(".docx?words=fall").length).isLessThan(take(".docx").length);
    }
}
