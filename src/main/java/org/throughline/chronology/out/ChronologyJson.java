package org.throughline.chronology.out;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
 */
public record ChronologyJson(
        String format, int version, String schema, String review, List<Item> entries, List<Abbreviation> glossary) {

    public ChronologyJson {
        glossary = glossary == null ? List.of() : glossary;
    }

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
     * @param time HH:MM, or null
     * @param sameContact shared by entries that record one contact, or null
     * @param keyLines as the terms of reference have them
     * @param questions to its agency, oldest first; empty in files from before they were written
     */
    public record Item(
            String id,
            String sentBy,
            String agency,
            int row,
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
            List<Question> questions) {

        public Item {
            questions = questions == null ? List.of() : questions;
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
     */
    public record Beside(
            Map<UUID, String> organisations, List<Abbreviation> glossary, Map<UUID, List<Question>> questions) {}

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
                    beside.questions().getOrDefault(line.entry().id(), List.of())));
        }
        return new ChronologyJson(FORMAT, 1, SCHEMA, review, items, beside.glossary());
    }

    private static Item item(
            String id,
            RecordedEntry entry,
            Work work,
            String sentBy,
            @Nullable String sameContact,
            List<Question> questions) {
        return new Item(
                id,
                sentBy,
                entry.agency(),
                entry.row(),
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
                questions);
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
