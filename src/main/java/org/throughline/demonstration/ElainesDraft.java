package org.throughline.demonstration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.throughline.documents.Content;
import org.throughline.documents.Letter;
import org.throughline.documents.UnreadableFile;
import org.throughline.engagement.Comment;
import org.throughline.engagement.Comments;
import org.throughline.engagement.Contribution;
import org.throughline.engagement.Contributions;
import org.throughline.engagement.DraftSource;
import org.throughline.engagement.Family;
import org.throughline.engagement.Reading;
import org.throughline.engagement.Readings;
import org.throughline.engagement.SharedTerms;
import org.throughline.engagement.TermsForFamily;
import org.throughline.report.Version;
import org.throughline.report.Versions;
import org.throughline.review.Review;

/** The draft about Elaine, which her sister is reading. */
@Component
@Profile("demo")
class ElainesDraft {

    private static final Pattern PIECE = Pattern.compile("(?s)<(h2|h3|p|li)>(.*?)</\\1>|<tr>(.*?)</tr>");
    private static final Pattern CELL = Pattern.compile("(?s)<t[hd][^>]*>(.*?)</t[hd]>");
    private static final int DAYS = 42;

    private final Cast cast;
    private final Versions versions;
    private final Family family;
    private final Readings readings;
    private final DraftSource drafts;
    private final Comments comments;
    private final TermsForFamily terms;
    private final Contributions contributions;
    private final Clock clock;

    ElainesDraft(
            Cast cast,
            Versions versions,
            Family family,
            Readings readings,
            DraftSource drafts,
            Comments comments,
            TermsForFamily terms,
            Contributions contributions,
            Clock clock) {
        this.cast = cast;
        this.versions = versions;
        this.family = family;
        this.readings = readings;
        this.drafts = drafts;
        this.comments = comments;
        this.terms = terms;
        this.contributions = contributions;
        this.clock = clock;
    }

    /** Uploads the draft, shares it with the sister, and answers the first thing she said. */
    void share(Review review) {
        var author = cast.as(Cast.AUTHOR);
        try {
            versions.upload(
                    author,
                    review,
                    new Version.Upload("overview-report.docx", word()),
                    null,
                    "First draft, for Elaine’s sister to read");
        } catch (UnreadableFile problem) {
            throw new IllegalStateException(problem);
        }
        var chair = cast.as(Cast.CHAIR);
        var sister = cast.as(Cast.SISTER);
        var contact = family.mine(sister, review).getFirst();
        var today = LocalDate.now(clock);
        var parts = Objects.requireNonNull(drafts.newest(chair, review).orElse(null))
                .parts();
        readings.share(
                chair,
                review,
                contact,
                new Readings.Wanted(
                        Reading.Kind.DRAFT,
                        today,
                        today.plusDays(DAYS),
                        "This is what I have written so far. Your words about Elaine come first. Everything can still be changed."
                                + " I will ring you in the evening, when you have had time, and not in the week of her birthday.",
                        "The next part tells how Carl hurt Elaine, or how she died.",
                        IntStream.rangeClosed(1, parts.size())
                                .filter(part -> parts.get(part - 1).hard())
                                .boxed()
                                .toList()));
        var reading = readings.of(sister, contact).getFirst();
        readings.mark(sister, review, contact, reading, Reading.MarkKind.OPENED, 2);
        comments.say(
                sister,
                review,
                contact,
                reading,
                3,
                "Thank you for putting this first. It was a window box with geraniums. She would want it right.");
        comments.answer(
                chair,
                review,
                comments.of(chair, contact).getFirst().id(),
                Comment.Outcome.CHANGED,
                "The next version says geraniums.",
                1);
        terms.share(
                chair,
                review,
                contact,
                List.of(SharedTerms.Section.values()),
                "This is what the review asks, and what every service was sent. Your question about the flat is still with me.",
                1);
        contributions.begin(
                sister,
                review,
                contact,
                Contribution.Wish.IN_REPORT,
                "She sang when she hung out the washing, and never knew all the words.",
                "Her sister",
                false);
    }

    private static byte[] word() {
        var html = new String(Texts.bytes("elaine/overview-report.html"), StandardCharsets.UTF_8);
        var blocks = new ArrayList<Content.Block>();
        var rows = new ArrayList<Content.Row>();
        var pieces = PIECE.matcher(html);
        while (pieces.find()) {
            if (pieces.group(1) == null) {
                rows.add(new Content.Row(rows.size() + 1, cells(pieces.group(3))));
                continue;
            }
            table(blocks, rows);
            blocks.add(new Content.Paragraph(
                    text(pieces.group(2)),
                    switch (pieces.group(1)) {
                        case "h2" -> 1;
                        case "h3" -> 2;
                        default -> 0;
                    }));
        }
        table(blocks, rows);
        var out = new ByteArrayOutputStream();
        try {
            new Letter("A review of the death of Elaine", blocks, Letter.Page.PORTRAIT).write(out);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return out.toByteArray();
    }

    private static void table(List<Content.Block> blocks, List<Content.Row> rows) {
        if (!rows.isEmpty()) {
            blocks.add(new Content.Table("", List.copyOf(rows)));
            rows.clear();
        }
    }

    private static List<org.throughline.documents.Cell> cells(String row) {
        return CELL.matcher(row)
                .results()
                .map(cell -> org.throughline.documents.Cell.of(text(cell.group(1))))
                .toList();
    }

    private static String text(String html) {
        return HtmlUtils.htmlUnescape(html.replaceAll("<[^>]*>", "")).strip();
    }
}
