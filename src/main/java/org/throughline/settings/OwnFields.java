package org.throughline.settings;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What a partnership asks at notification besides what is asked everywhere. */
public record OwnFields(List<OwnField> fields) implements Chapter {

    public static final OwnFields NONE = new OwnFields(List.of());

    /** What is typed into a field. */
    public enum Kind {
        WORDS("Words"),
        DATE("A date"),
        YES_NO("Yes, no or not known");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** @param asked false once it is no longer asked; what was answered stays */
    public record OwnField(UUID id, String label, Kind kind, boolean asked) {}

    public List<OwnField> asked() {
        return fields.stream().filter(OwnField::asked).toList();
    }

    public OwnFields with(OwnField fresh) {
        return new OwnFields(Stream.concat(fields.stream(), Stream.of(fresh)).toList());
    }

    /** Asked again, or no longer. */
    public OwnFields asking(UUID id, boolean asked) {
        return new OwnFields(fields.stream()
                .map(each -> each.id().equals(id) ? new OwnField(each.id(), each.label(), each.kind(), asked) : each)
                .toList());
    }

    @Override
    public Topic topic() {
        return Topic.OWN_FIELDS;
    }

    @Override
    public List<String> lines() {
        return fields.stream()
                .map(each ->
                        each.label() + " (" + each.kind().words() + ")" + (each.asked() ? "" : ", no longer asked"))
                .toList();
    }
}
