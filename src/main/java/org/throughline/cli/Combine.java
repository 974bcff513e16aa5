package org.throughline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.chronology.ChronologyReader;
import org.throughline.chronology.CombinedChronology;
import org.throughline.chronology.Entry;
import org.throughline.chronology.Reading;
import org.throughline.documents.Content;
import org.throughline.documents.OfficeFiles;
import org.throughline.documents.UnreadableFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Combines agencies' chronologies into one, in order, every entry word for word. */
@Command(
        name = "combine",
        description = {
            "Combines agencies' chronologies into one, in order, every entry word for word.",
            "Reads .docx, .doc, .odt, .rtf, .xlsx, .xls, .ods, .csv and .pdf. Entries of different agencies that seem to record one contact share an id; "
                    + "dates a person must look at are marked."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every file was read",
            "1:a file could not be read, held no entries, or had a table without dates; the others were combined",
            "2:the command was not understood"
        },
        footer = {
            "",
            "Example:",
            "  bin/throughline combine police.xlsx \"surgery.docx=Larchfield Surgery\" --to combined.csv"
        })
final class Combine implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE[=AGENCY]",
            description =
                    "A chronology. After = stands whose it is; otherwise its own heading says so, or its name does.")
    private List<String> files = List.of();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "OUT",
            description = "Where to write: a name ending in .csv, .xlsx or .html.")
    private Path to = Path.of("combined.csv");

    @Option(
            names = "--explain",
            description = "Also list how the columns were read, which rows were left out, and why entries are linked.")
    private boolean explain;

    /** One file: read, or the sentence that says why not. */
    private record Outcome(Asked asked, @Nullable Reading reading, String problem) {}

    private record Asked(String name, Path path, @Nullable String agency) {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        List<Asked> asked = asked();
        check(asked);
        List<Outcome> outcomes = asked.parallelStream().map(Combine::read).toList();
        List<Entry> entries = new ArrayList<>();
        boolean complete = true;
        for (Outcome outcome : outcomes) {
            Reading reading = outcome.reading();
            if (!outcome.problem().isEmpty()) {
                err.println(outcome.asked().name() + ": " + outcome.problem());
            }
            if (reading != null) {
                entries.addAll(of(reading, outcome.asked().agency()));
            }
            complete &= reading != null
                    && !reading.entries().isEmpty()
                    && reading.needsColumns().isEmpty();
        }
        err.flush();
        if (entries.isEmpty()) {
            err.println("Nothing was written: no entries were found.");
            return 1;
        }
        CombinedChronology combined = CombinedChronology.of(entries);
        try {
            CombinedFile.write(combined, to);
        } catch (IOException | UncheckedIOException e) {
            err.println("Could not write " + to
                    + ": check that the folder exists, that there is room, and that the file is not open.");
            return 1;
        }
        new Account(out)
                .print(
                        outcomes.stream()
                                .map(Outcome::reading)
                                .filter(reading -> reading != null)
                                .toList(),
                        combined,
                        to,
                        explain);
        return complete ? 0 : 1;
    }

    private List<Asked> asked() {
        List<Asked> asked = new ArrayList<>();
        for (String file : files) {
            Path path = Path.of(file);
            String agency = null;
            int equals = file.lastIndexOf('=');
            if (!Files.exists(path) && equals > 0) {
                path = Path.of(file.substring(0, equals));
                agency = file.substring(equals + 1).strip();
            }
            Path name = path.getFileName();
            String shown = name == null ? path.toString() : name.toString();
            boolean taken = asked.stream().anyMatch(other -> other.name().equals(shown));
            asked.add(new Asked(
                    taken ? path.toString() : shown, path, agency == null || agency.isEmpty() ? null : agency));
        }
        return asked;
    }

    private void check(List<Asked> asked) {
        String ending = to.toString().toLowerCase(Locale.ROOT);
        if (!ending.endsWith(".csv") && !ending.endsWith(".xlsx") && !ending.endsWith(".html")) {
            throw new ParameterException(
                    spec.commandLine(), "--to must end in .csv, .xlsx or .html, so that it is clear what to write.");
        }
        List<Path> paths = new ArrayList<>();
        for (Asked one : asked) {
            Path real = one.path().toAbsolutePath().normalize();
            if (real.equals(to.toAbsolutePath().normalize())) {
                throw new ParameterException(
                        spec.commandLine(), "--to names one of the files to read; choose another name.");
            }
            if (paths.contains(real)) {
                throw new ParameterException(
                        spec.commandLine(), one.path() + " is named twice; its entries would be counted twice.");
            }
            paths.add(real);
        }
    }

    private static Outcome read(Asked asked) {
        if (!Files.isRegularFile(asked.path())) {
            return new Outcome(asked, null, "There is no such file. Check the name and the folder.");
        }
        if (!Files.isReadable(asked.path())) {
            return new Outcome(asked, null, "The file may not be opened. Check its permissions.");
        }
        try {
            Content content = OfficeFiles.read(asked.name(), asked.path());
            Reading reading = ChronologyReader.read(content);
            if (!reading.needsColumns().isEmpty()) {
                return new Outcome(asked, reading, withoutDates(reading));
            }
            return new Outcome(
                    asked,
                    reading,
                    reading.entries().isEmpty() ? "It was read, but no entries of a chronology were found in it." : "");
        } catch (UnreadableFile e) {
            return new Outcome(asked, null, e.getMessage() == null ? "It cannot be read." : e.getMessage());
        } catch (UncheckedIOException e) {
            return new Outcome(asked, null, "It could not be opened. Check that it is on this machine and not in use.");
        }
    }

    private static String withoutDates(Reading reading) {
        return reading.needsColumns().stream()
                .map(table ->
                        "No column of dates was found in a table of %d rows, so none of it was written. Its columns are: %s. Write \"Date\" above the column of dates and run this again, or add the file to its review on the website, which asks which column is which."
                                .formatted(
                                        table.rows(),
                                        table.guess().columns().stream()
                                                .map(Account::described)
                                                .collect(Collectors.joining("; "))))
                .collect(Collectors.joining(" "));
    }

    private static List<Entry> of(Reading reading, @Nullable String agency) {
        return agency == null
                ? reading.entries()
                : reading.entries().stream().map(entry -> entry.of(agency)).toList();
    }
}
