package org.throughline.chronology.out;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.chronology.InFile;
import org.throughline.chronology.Judgements;
import org.throughline.chronology.RecordedEntry;
import org.throughline.chronology.dates.Certainty;
import org.throughline.chronology.work.Abbreviations.Origin;
import org.throughline.chronology.work.Flag;
import org.throughline.chronology.work.Work;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The combined chronology as JSON, and back. Its schema is published at {@link #SCHEMA} and in {@code docs/chronology-1.schema.json}.
 *
 * @param format always {@link #FORMAT}
 * @param version of the format: 1
 * @param glossary what letters stand for; empty in files from before it was written
 * @param contacts why entries are taken to record one contact; empty in files from before they were written
 * @param judgements what people said of two entries; empty in files from before they were written
 */
public record ChronologyJson(
        String format,
        int version,
        String schema,
        String review,
        List<Item> entries,
        List<Abbreviation> glossary,
        List<Contact> contacts,
        List<Judgement> judgements) {

    public ChronologyJson {
        glossary = glossary == null ? List.of() : glossary;
        contacts = contacts == null ? List.of() : contacts;
        judgements = judgements == null ? List.of() : judgements;
    }

    /**
     * Entries that record one contact.
     *
     * @param id as {@link Item#sameContact}
     * @param confirmed whether a person confirmed it; else it is proposed
     */
    public record Contact(String id, String reason, boolean confirmed) {}

    /**
     * What a person said of two entries.
     *
     * @param one the id of the one that comes first in the file
     * @param same whether they record one contact, or two
     */
    public record Judgement(String one, String other, boolean same, String by, Instant at) {}

    /** @param saidBy who said what the letters stand for; null where it was found in the words or is known to the service */
    public record Abbreviation(
            String letters,
            String meaning,
            Origin origin,
            @Nullable String saidBy) {}

    public static final String FORMAT = "throughline-chronology";
    public static final String SCHEMA = "/assets/schemas/chronology-1.json";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * One entry, word for word, with what was worked on it.
     *
     * @param id of this file only, to link by
     * @param sentBy the organisation that sent it
     * @param agency whose record it is, as the file says
     * @param row of the file it came in, from 1
     * @param file which of the files of who sent it, from 1; null for the first
     * @param sheet of the spreadsheet it came in, where that has several; else null
     * @param sheetRow the row there; null where it was no spreadsheet
     * @param time HH:MM, or null
     * @param sameContact shared by entries that record one contact, or null
     * @param keyLines as the terms of reference have them
     * @param questions to its agency, oldest first; empty in files from before they were written
     * @param corrections of its date, oldest first; empty in files from before they were written
     */
    public record Item(
            String id,
            String sentBy,
            String agency,
            int row,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer file,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String sheet,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer sheetRow,

            Date date,
            @Nullable String time,
            String event,
            String source,
            String outcome,
            String seen,
            String comment,
            String attention,
            @Nullable String sameContact,
            List<Marked> flags,
            List<String> keyLines,
            List<Person> people,
            List<Comment> comments,
            List<Question> questions,
            List<Correction> corrections) {

        public Item {
            questions = questions == null ? List.of() : questions;
            corrections = corrections == null ? List.of() : corrections;
        }

        InFile inFile() {
            return new InFile(file == null ? 1 : Math.max(1, file), sheet == null ? "" : sheet, sheetRow);
        }
    }

    /**
     * A date as written and as understood.
     *
     * @param edtf ISO 8601-2, or null if it was not understood
     */
    public record Date(
            String written,
            @Nullable String edtf,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            Certainty certainty) {}

    public record Marked(Flag flag, String by, Instant at) {}

    /** @param saidBy null while it is proposed from the words */
    public record Person(String name, @Nullable String saidBy) {}

    public record Comment(String words, String by, Instant at) {}

    /** What a person said that the date means; edtf is ISO 8601-2, before is null where the date was not understood. */
    public record Correction(@Nullable String before, String edtf, String reason, String by, Instant at) {}

    /** Answer, who and when are null together while it waits. */
    public record Question(
            String words,
            String by,
            Instant at,
            @Nullable String answer,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt) {}

    /**
     * What is worked on the whole and on its entries, beside the marks of each.
     *
     * @param organisations names by id
     * @param questions by entry
     * @param corrections by entry
     * @param reasons by contact
     */
    public record Beside(
            Map<UUID, String> organisations,
            List<Abbreviation> glossary,
            Map<UUID, List<Question>> questions,
            Map<UUID, List<Correction>> corrections,
            Map<UUID, Judgements.Reason> reasons,
            List<Judgements.Said> judgements) {}

    public static ChronologyJson of(String review, List<Line> lines, Beside beside) {
        var contacts = lines.stream()
                .map(line -> line.entry().sameEvent())
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.groupingBy(event -> event, Collectors.counting()));
        var numbers = new java.util.HashMap<UUID, String>();
        var items = new ArrayList<Item>(lines.size());
        for (var line : lines) {
            var event = line.entry().sameEvent();
            // a contact of which the filter left only one entry is none
            if (event != null && contacts.getOrDefault(event, 0L) > 1) {
                numbers.putIfAbsent(event, "c" + (numbers.size() + 1));
            }
            items.add(item(
                    "e" + (items.size() + 1),
                    line.entry(),
                    line.work(),
                    beside.organisations()
                            .getOrDefault(
                                    line.entry().organisationId(), line.entry().agency()),
                    event == null ? null : numbers.get(event),
                    beside.questions().getOrDefault(line.entry().id(), List.of()),
                    beside.corrections().getOrDefault(line.entry().id(), List.of())));
        }
        return new ChronologyJson(
                FORMAT,
                1,
                SCHEMA,
                review,
                items,
                beside.glossary(),
                contacts(numbers, beside.reasons()),
                judgements(lines, beside.judgements()));
    }

    private static List<Contact> contacts(Map<UUID, String> numbers, Map<UUID, Judgements.Reason> reasons) {
        var contacts = new ArrayList<Contact>();
        numbers.forEach((event, number) -> {
            var reason = reasons.get(event);
            if (reason != null) {
                contacts.add(new Contact(number, reason.reason(), reason.confirmed()));
            }
        });
        contacts.sort(Comparator.comparingInt(each -> Integer.parseInt(each.id().substring(1))));
        return contacts;
    }

    private static List<Judgement> judgements(List<Line> lines, List<Judgements.Said> said) {
        var places = new HashMap<UUID, Integer>();
        lines.forEach(line -> places.put(line.entry().id(), places.size() + 1));
        return said.stream()
                .filter(each -> places.containsKey(each.one()) && places.containsKey(each.other()))
                .map(each -> judgement(
                        Objects.requireNonNull(places.get(each.one())),
                        Objects.requireNonNull(places.get(each.other())),
                        each))
                .sorted(Comparator.comparingInt(
                                (Judgement each) -> Integer.parseInt(each.one().substring(1)))
                        .thenComparingInt(each -> Integer.parseInt(each.other().substring(1))))
                .toList();
    }

    private static Judgement judgement(int one, int other, Judgements.Said said) {
        return new Judgement("e" + Math.min(one, other), "e" + Math.max(one, other), said.same(), said.by(), said.at());
    }

    private static Item item(
            String id,
            RecordedEntry entry,
            Work work,
            String sentBy,
            @Nullable String sameContact,
            List<Question> questions,
            List<Correction> corrections) {
        return new Item(
                id,
                sentBy,
                entry.agency(),
                entry.row(),
                entry.inFile().number() == 1 ? null : entry.inFile().number(),
                entry.inFile().sheet().isEmpty() ? null : entry.inFile().sheet(),
                entry.inFile().sheetRow(),
                new Date(entry.written(), entry.edtf(), entry.earliest(), entry.latest(), entry.certainty()),
                entry.timeOfDay() == null ? null : entry.timeOfDay().toString(),
                entry.event(),
                entry.source(),
                entry.outcome(),
                entry.seen(),
                entry.comment(),
                entry.attention(),
                sameContact,
                work.flags().stream()
                        .map(each -> new Marked(each.flag(), each.by(), each.at()))
                        .toList(),
                work.keyLines().stream().map(Work.Line::words).toList(),
                work.people().stream()
                        .map(each -> new Person(each.name(), each.by()))
                        .toList(),
                work.comments().stream()
                        .map(each -> new Comment(each.words(), each.who(), each.at()))
                        .toList(),
                questions,
                corrections);
    }

    public byte[] bytes() {
        return JSON.writeValueAsBytes(this);
    }

    /** @throws IllegalArgumentException if it is not such a file, with a sentence for who sent it */
    public static ChronologyJson read(byte[] bytes) {
        try {
            var read = JSON.readValue(bytes, ChronologyJson.class);
            if (!FORMAT.equals(read.format()) || read.entries() == null) {
                throw new IllegalArgumentException("This is JSON, but not a chronology that Throughline wrote");
            }
            if (read.version() != 1) {
                throw new IllegalArgumentException("This chronology is of a newer format than this service knows");
            }
            return read;
        } catch (tools.jackson.core.JacksonException broken) {
            throw new IllegalArgumentException(
                    "This file cannot be read as a chronology. Choose one that was taken away from here as JSON",
                    broken);
        }
    }
}
