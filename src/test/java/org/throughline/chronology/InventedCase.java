package org.throughline.chronology;

import static org.throughline.chronology.MadeFile.paragraph;
import static org.throughline.chronology.MadeFile.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes the files of an invented case from its {@code case.txt}, each agency in a layout of its own, and their answers. Run its main with
 * the folder of the case after changing {@code case.txt}.
 */
final class InventedCase {

    private static final List<String> NONE = List.of();

    private final Path folder;
    private final List<Line> lines = new ArrayList<>();
    private final List<String> entries =
            new ArrayList<>(List.of("file,row,agency,earliest,latest,certain,time,group,event"));
    private final List<String> attention = new ArrayList<>(List.of("file,row,why"));

    private record Line(
            String file,
            String date,
            String earliest,
            String latest,
            String certain,
            String why,
            String time,
            String group,
            String event,
            String outcome) {

        /** The date in an agency's own manner, or as the case has it when it is a special one. */
        String written(String pattern) {
            return date.matches("\\d{4}-\\d\\d-\\d\\d")
                    ? DateTimeFormatter.ofPattern(pattern, Locale.UK).format(LocalDate.parse(date))
                    : date;
        }
    }

    private InventedCase(Path folder) throws IOException {
        this.folder = folder;
        for (String text : Files.readAllLines(folder.resolve("case.txt"))) {
            if (!text.startsWith("#") && !text.isBlank()) {
                String[] part = text.split("\\|", -1);
                String[] date = part[1].contains(";")
                        ? (part[1] + ";;;;").split(";", -1)
                        : new String[] {part[1], part[1], part[1], "yes", ""};
                lines.add(new Line(
                        part[0], date[0], date[1], date[2], date[3], date[4], part[2], part[3], part[4], part[5]));
            }
        }
    }

    public static void main(String[] folders) throws IOException {
        for (String folder : folders) {
            InventedCase invented = new InventedCase(Path.of(folder));
            if (folder.contains("harbour")) {
                invented.harbour();
            } else {
                invented.moor();
            }
            Path answers = Files.createDirectories(invented.folder.resolve("answers"));
            Files.write(answers.resolve("entries.csv"), invented.entries);
            Files.write(answers.resolve("attention.csv"), invented.attention);
        }
    }

    private interface Layout {
        List<String> row(Line line, int number);
    }

    private List<List<String>> rows(String key, String file, String agency, Layout layout) {
        List<List<String>> rows = new ArrayList<>();
        for (Line line : lines) {
            if (line.file().equals(key)) {
                int number = rows.size() + 1;
                rows.add(layout.row(line, number));
                entries.add(String.join(
                        ",",
                        file,
                        String.valueOf(number),
                        quoted(agency),
                        line.earliest(),
                        line.latest(),
                        line.certain(),
                        line.time(),
                        line.group(),
                        quoted(line.event())));
                if (!line.why().isEmpty()) {
                    attention.add(file + "," + number + "," + line.why());
                }
            }
        }
        return rows;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static List<List<String>> joined(List<List<String>> first, List<List<String>> second) {
        List<List<String>> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private void harbour() throws IOException {
        String file = "coastshire-police-chronology-v2.xlsx";
        List<List<String>> police = rows(
                "police",
                file,
                "Coastshire Police",
                (line, n) -> List.of(
                        "CP/" + (4000 + 7 * n),
                        (line.written("dd/MM/yyyy") + " " + line.time()).strip(),
                        line.event(),
                        "Niche",
                        line.outcome(),
                        "PC " + (100 + n)));
        MadeFile.write(
                folder.resolve(file),
                List.of(
                        table(
                                "Entries",
                                joined(
                                        List.of(
                                                List.of("OFFICIAL – SENSITIVE"),
                                                List.of("Chronology for the review of the death of C.M."),
                                                List.of(
                                                        "Ref",
                                                        "Date & Time",
                                                        "Incident details",
                                                        "Source system",
                                                        "Result",
                                                        "Officer")),
                                        police)),
                        table(
                                "Key",
                                List.of(
                                        List.of("Abbreviation", "Meaning"),
                                        List.of("PNC", "Police National Computer")))));

        file = "harbour-medical-centre.docx";
        List<List<String>> gp = rows(
                "gp",
                file,
                "Harbour Medical Centre",
                (line, n) -> List.of(
                        line.written("d MMMM yyyy"), "Dr " + (char) ('A' + n % 5), line.event(), line.outcome()));
        MadeFile.write(
                folder.resolve(file),
                List.of(
                        paragraph("Harbour Medical Centre: chronology of involvement"),
                        table(
                                "",
                                List.of(
                                        List.of("Version", "Date", "Author", "Description of change"),
                                        List.of(
                                                "0.1",
                                                "02/03/2020",
                                                "Practice manager",
                                                "First draft for comment by partners"),
                                        List.of(
                                                "1.0",
                                                "19/03/2020",
                                                "Practice manager",
                                                "Agreed and sent to the review"))),
                        table(
                                "",
                                List.of(
                                        List.of("Name", "Date of birth", "Relationship"),
                                        List.of("Colette Marsh", "04/05/1988", "Patient"),
                                        List.of("Ryan Ashdown", "17/11/1985", "Partner"))),
                        table(
                                "",
                                joined(
                                        List.of(List.of("Date", "Staff", "Narrative", "Action taken")),
                                        gp.subList(0, 7))),
                        paragraph("Continued overleaf."),
                        table("", gp.subList(7, gp.size())),
                        paragraph("Signed on behalf of the practice.")));

        file = "coastshire-hospitals-nhs-trust.odt";
        MadeFile.write(
                folder.resolve(file),
                List.of(
                        paragraph("Coastshire Hospitals NHS Trust – chronology"),
                        table(
                                "",
                                joined(
                                        List.of(List.of(
                                                "What happened", "When", "Time", "Where recorded", "Then what")),
                                        rows(
                                                "hospital",
                                                file,
                                                "Coastshire Hospitals NHS Trust",
                                                (line, n) -> List.of(
                                                        line.event(),
                                                        line.written("dd.MM.yy"),
                                                        line.time(),
                                                        "PAS",
                                                        line.outcome()))))));

        file = "east-coast-homes.csv";
        MadeFile.csv(
                folder.resolve(file),
                List.of(table(
                        "",
                        joined(
                                List.of(List.of("Contact date", "Description", "Response", "Taken from")),
                                rows(
                                        "housing",
                                        file,
                                        "East Coast Homes",
                                        (line, n) -> List.of(
                                                line.written("dd-MMM-yyyy"),
                                                line.event(),
                                                line.outcome(),
                                                "Orchard"))))),
                ';',
                Charset.forName("windows-1252"));

        file = "coastshire-childrens-social-care.ods";
        List<String> heads = List.of("From", "To", "Time", "Event", "Decision", "Child seen", "Analysis");
        List<List<String>> social = rows(
                "social",
                file,
                "Coastshire Children's Social Care",
                (line, n) -> List.of(
                        LocalDate.parse(line.earliest()).format(DateTimeFormatter.ofPattern("dd/MM/yyyy")),
                        line.earliest().equals(line.latest())
                                ? ""
                                : LocalDate.parse(line.latest()).format(DateTimeFormatter.ofPattern("dd/MM/yyyy")),
                        line.time(),
                        line.event(),
                        line.outcome(),
                        n % 2 == 0 ? "Y" : "N",
                        ""));
        MadeFile.write(
                folder.resolve(file),
                List.of(
                        table("2016 to 2017", joined(List.of(heads), social.subList(0, 6))),
                        table("From 2017", joined(List.of(heads), social.subList(6, social.size())))));

        file = "lighthouse.docx";
        MadeFile.write(
                folder.resolve(file),
                List.of(
                        paragraph("Chronology prepared by: Lighthouse Women's Aid"),
                        paragraph("For the panel only."),
                        table(
                                "",
                                rows(
                                        "aid",
                                        file,
                                        "Lighthouse Women's Aid",
                                        (line, n) -> List.of(
                                                line.written("EEEE d MMMM yyyy"),
                                                line.time(),
                                                "Oasis",
                                                line.event(),
                                                line.outcome())))));

        file = "st-brides-primary-school.csv";
        MadeFile.write(
                folder.resolve(file),
                List.of(table(
                        "",
                        joined(
                                List.of(List.of("When", "What happened", "What we did")),
                                rows(
                                        "school",
                                        file,
                                        "St Brides Primary School",
                                        (line, n) -> List.of(
                                                (line.written("d/M/yy") + " " + line.time()).strip(),
                                                line.event(),
                                                line.outcome()))))));
    }

    private void moor() throws IOException {
        String file = "moorland-constabulary.docx";
        List<List<String>> police = rows(
                "police",
                file,
                "Moorland Constabulary",
                (line, n) -> List.of(
                        line.written("EEE dd/MM/yy"),
                        line.time().replace(":", "") + (line.time().isEmpty() ? "" : "hrs"),
                        line.event(),
                        line.outcome(),
                        ""));
        List<List<String>> withYears = new ArrayList<>(
                List.of(List.of("DATE", "TIME", "SIGNIFICANT EVENT", "ACTION TAKEN", "AUTHOR'S COMMENT")));
        String year = "";
        for (int i = 0; i < police.size(); i++) {
            String now = lines.get(i).date().substring(0, 4);
            if (!now.equals(year) && now.startsWith("20")) {
                withYears.add(List.of(now, "", "", "", ""));
                year = now;
            }
            if (i == 6) {
                withYears.add(withYears.getFirst());
            }
            withYears.add(police.get(i));
        }
        withYears.add(List.of("Total entries: " + police.size(), "", "", "", ""));
        MadeFile.write(
                folder.resolve(file),
                List.of(
                        paragraph("Moorland Constabulary"),
                        paragraph("Moorland Constabulary: chronology of involvement"),
                        table("", withYears)));

        file = "moor-ambulance-service.csv";
        MadeFile.write(
                folder.resolve(file),
                List.of(table(
                        "",
                        rows(
                                "ambulance",
                                file,
                                "Moor Ambulance Service",
                                (line, n) -> List.of(
                                        String.valueOf(n),
                                        line.written("yyyy-MM-dd"),
                                        line.time(),
                                        line.event(),
                                        line.outcome())))));

        file = "tarn-valley-surgery.odt";
        MadeFile.write(
                folder.resolve(file),
                List.of(
                        paragraph("Agency: Tarn Valley Surgery"),
                        table(
                                "",
                                joined(
                                        List.of(List.of("Entry", "Record", "Date of entry", "Outcome")),
                                        rows(
                                                "gp",
                                                file,
                                                "Tarn Valley Surgery",
                                                (line, n) -> List.of(
                                                        line.event(),
                                                        "SystmOne",
                                                        line.written("d MMM yyyy"),
                                                        line.outcome()))))));

        file = "health-and-care-agencies.xlsx";
        List<List<String>> many = new ArrayList<>(List.of(List.of(
                "Agency", "Date", "Time", "Source of information", "Description", "Outcome", "Adult seen alone?")));
        for (String[] agency : List.of(
                new String[] {"adult", "Moor County Council Adult Social Care"},
                new String[] {"mental", "Fellside Mental Health Trust"})) {
            int before = many.size() - 1;
            List<List<String>> own = rows(
                    agency[0],
                    file,
                    agency[1],
                    (line, n) -> List.of(
                            agency[1],
                            line.written("dd/MM/yyyy"),
                            line.time(),
                            "Case notes",
                            line.event(),
                            line.outcome(),
                            "No"));
            many.addAll(own);
            renumber(file, before, own.size());
        }
        MadeFile.write(folder.resolve(file), List.of(table("Chronology", many)));

        file = "new-leaf-recovery-service.ods";
        MadeFile.write(
                folder.resolve(file),
                List.of(table(
                        "Sheet1",
                        joined(
                                List.of(
                                        List.of("New Leaf Recovery Service - Chronology"),
                                        NONE,
                                        List.of("Worker", "Notes", "Day", "Follow up")),
                                rows(
                                        "recovery",
                                        file,
                                        "New Leaf Recovery Service",
                                        (line, n) -> List.of(
                                                "Key worker",
                                                line.event(),
                                                line.written("dd/MM/yyyy"),
                                                line.outcome()))))));

        file = "kindly-home-care.csv";
        MadeFile.write(
                folder.resolve(file),
                List.of(table(
                        "",
                        joined(
                                List.of(List.of("Visit", "Remarks of carer", "Office")),
                                rows(
                                        "carers",
                                        file,
                                        "Kindly Home Care",
                                        (line, n) -> List.of(
                                                (line.written("dd/MM/yyyy") + " " + line.time()).strip(),
                                                line.event(),
                                                line.outcome()))))));
    }

    /** The second agency of a shared file goes on counting where the first one ended. */
    private void renumber(String file, int before, int size) {
        for (int i = entries.size() - size; i < entries.size(); i++) {
            String[] part = entries.get(i).split(",", 3);
            entries.set(i, file + "," + (Integer.parseInt(part[1]) + before) + "," + part[2]);
        }
    }
}
