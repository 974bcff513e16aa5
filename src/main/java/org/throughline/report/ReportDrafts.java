package org.throughline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.anonymity.ReportText;
import org.throughline.anonymity.ReportText.Block;
import org.throughline.anonymity.ReportText.Heading;
import org.throughline.documents.UnreadableFile;
import org.throughline.engagement.Contributions;
import org.throughline.engagement.Draft;
import org.throughline.engagement.DraftSource;
import org.throughline.review.Review;

/** Cuts the newest version into parts and numbered paragraphs, for the family to read. */
@Component
class ReportDrafts implements DraftSource {

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    /** What a part that should be warned of is likely to say. Staff decide; this only ticks the boxes first. */
    private static final Pattern HARD = Pattern.compile(
            "(?i)\\b(?:killed|stabb|strangl|suffocat|asphyx|throttl|wound|injur|bruis|blood|bled\\b|beaten|beating|punch|kick|rap(?:e|ed|ing)\\b"
                    + "|assault|knife|hanged|hanging|overdose|post[- ]?mortem|cause of death|body was found|threatened to kill)");

    private final Versions versions;
    private final Contributions contributions;

    ReportDrafts(Versions versions, Contributions contributions) {
        this.versions = versions;
        this.contributions = contributions;
    }

    @Override
    @Transactional
    public Optional<Draft> newest(Reader reader, Review review) {
        if (!Authority.mayRead(reader, review)) {
            return Optional.empty();
        }
        return versions.current(reader, review.id()).flatMap(version -> draft(reader, review, version));
    }

    private Optional<Draft> draft(Reader reader, Review review, Version version) {
        try {
            var text = ReportText.of(versions.overview(reader, version).bytes());
            var parts = parts(text);
            var tributes = contributions.printed(reader, review.id()).stream()
                    .map(tribute -> new Draft.Paragraph(Tributes.html(tribute)))
                    .toList();
            if (!tributes.isEmpty()) {
                parts.addFirst(new Draft.Part(Tributes.TITLE, false, tributes));
            }
            return Optional.of(new Draft(version.number(), parts));
        } catch (UnreadableFile problem) {
            // uploads are read before they are stored, so this one was damaged since; there is nothing to share
            return Optional.empty();
        }
    }

    private static List<Draft.Part> parts(ReportText text) {
        var parts = new ArrayList<Draft.Part>();
        var paragraphs = new ArrayList<Draft.Paragraph>();
        var title = text.title().isBlank() ? "The beginning" : text.title();
        var above = new StringBuilder();
        for (var block : text.blocks()) {
            if (block instanceof Heading heading && heading.level() <= 2) {
                close(parts, title, above, paragraphs);
                title = heading.text();
            } else if (block instanceof Heading heading) {
                above.append(html(new Heading(heading.level() - 1, heading.id(), heading.text()), text));
            } else {
                var html = html(block, text);
                if (!TAG.matcher(html).replaceAll("").isBlank()) {
                    paragraphs.add(new Draft.Paragraph(above + html));
                    above.setLength(0);
                }
            }
        }
        close(parts, title, above, paragraphs);
        return parts;
    }

    private static void close(
            List<Draft.Part> parts, String title, StringBuilder above, List<Draft.Paragraph> paragraphs) {
        if (!above.isEmpty()) {
            paragraphs.add(new Draft.Paragraph(above.toString()));
            above.setLength(0);
        }
        if (!paragraphs.isEmpty()) {
            var hard = paragraphs.stream()
                    .anyMatch(paragraph -> HARD.matcher(
                                    TAG.matcher(paragraph.html()).replaceAll(" "))
                            .find());
            parts.add(new Draft.Part(title, hard, paragraphs));
            paragraphs.clear();
        }
    }

    private static String html(Block block, ReportText text) {
        return new ReportText("", List.of(new Notes(text.notes()).in(block)), List.of()).html();
    }
}
