package org.throughline.engagement;

import java.util.List;

/**
 * The words of one version of the report, as they can be shared to be read: parts that are pages, with numbered paragraphs.
 *
 * @param version number of the report's version
 */
public record Draft(int version, List<Part> parts) {

    public Draft {
        parts = List.copyOf(parts);
    }

    /**
     * One part, from one heading to the next.
     *
     * @param hard whether its words speak of violence or of how somebody died, as far as words alone can tell
     */
    public record Part(String title, boolean hard, List<Paragraph> paragraphs) {
        public Part {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** @param html safe: made only of our own elements, every text escaped */
    public record Paragraph(String html) {}
}
