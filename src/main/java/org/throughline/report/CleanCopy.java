package org.throughline.report;

import java.util.List;
import org.throughline.documents.Content;
import org.throughline.documents.OfficeFiles;
import org.throughline.documents.UnreadableFile;

/**
 * The copy of a report that is published: its words, headings and tables as plain HTML. What a file hides — author, comments, tracked
 * changes, headers — is not in it because only what is written here is carried over.
 */
public final class CleanCopy {

    private static final int HIGHEST = 2;
    private static final int LOWEST = 6;

    private CleanCopy() {}

    /**
     * HTML with headings from h2 down, none skipped.
     *
     * @throws UnreadableFile when the file cannot be read
     */
    public static String html(Version.Upload file) throws UnreadableFile {
        var html = new StringBuilder();
        int level = HIGHEST - 1;
        int top = 0;
        for (var block : OfficeFiles.read(file.fileName(), file.bytes()).blocks()) {
            if (block instanceof Content.Table table) {
                table(html, table);
            } else if (block instanceof Content.Paragraph paragraph
                    && !paragraph.text().isBlank()) {
                if (paragraph.headingLevel() == 0) {
                    html.append("<p>").append(escaped(paragraph.text())).append("</p>\n");
                    continue;
                }
                top = top == 0 ? paragraph.headingLevel() : Math.min(top, paragraph.headingLevel());
                int wanted = HIGHEST + paragraph.headingLevel() - top;
                level = Math.min(Math.min(wanted, level + 1), LOWEST);
                html.append("<h%d>%s</h%d>\n".formatted(level, escaped(paragraph.text()), level));
            }
        }
        return html.toString();
    }

    private static void table(StringBuilder html, Content.Table table) {
        if (table.rows().isEmpty()) {
            return;
        }
        int columns =
                table.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        html.append("<table>\n<thead>");
        row(html, table.rows().getFirst(), columns, "<th scope=\"col\">", "</th>");
        html.append("</thead>\n<tbody>\n");
        List<Content.Row> body = table.rows().subList(1, table.rows().size());
        body.forEach(row -> row(html, row, columns, "<td>", "</td>"));
        html.append("</tbody>\n</table>\n");
    }

    private static void row(StringBuilder html, Content.Row row, int columns, String open, String close) {
        html.append("<tr>");
        for (int column = 0; column < columns; column++) {
            html.append(open).append(escaped(row.at(column).text())).append(close);
        }
        html.append("</tr>\n");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "<br>");
    }
}
