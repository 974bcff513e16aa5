package org.throughline.report;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import org.throughline.engagement.Contribution;

/** What family and friends wrote about the person who died, as it stands before the report. */
final class Tributes {

    static final String TITLE = "Tribute";

    private Tributes() {}

    /** A heading and each text, empty when there is none. */
    static String html(List<Contribution.Printed> printed) {
        return printed.isEmpty()
                ? ""
                : "<h2>" + TITLE + "</h2>\n"
                        + printed.stream().map(Tributes::html).collect(Collectors.joining());
    }

    static String html(Contribution.Printed tribute) {
        var paragraphs = tribute.words()
                .strip()
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> "<p>" + HtmlUtils.htmlEscape(line.strip()) + "</p>\n")
                .collect(Collectors.joining());
        var signed = tribute.signed() == null ? "" : "<p><em>" + HtmlUtils.htmlEscape(tribute.signed()) + "</em></p>\n";
        return "<blockquote>\n" + paragraphs + signed + "</blockquote>\n";
    }

    /** As plain text, for the identity check. */
    static String text(List<Contribution.Printed> printed) {
        return printed.stream()
                .map(tribute -> tribute.words() + "\n\n" + (tribute.signed() == null ? "" : tribute.signed()))
                .collect(Collectors.joining("\n\n"))
                .strip();
    }
}
