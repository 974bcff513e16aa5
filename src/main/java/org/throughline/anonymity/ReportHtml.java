package org.throughline.anonymity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.anonymity.ReportText.Block;
import org.throughline.anonymity.ReportText.CellBlock;
import org.throughline.anonymity.ReportText.Heading;
import org.throughline.anonymity.ReportText.Inline;
import org.throughline.anonymity.ReportText.Item;
import org.throughline.anonymity.ReportText.LineBreak;
import org.throughline.anonymity.ReportText.ListBlock;
import org.throughline.anonymity.ReportText.NoteMark;
import org.throughline.anonymity.ReportText.Paragraph;
import org.throughline.anonymity.ReportText.Picture;
import org.throughline.anonymity.ReportText.Row;
import org.throughline.anonymity.ReportText.TableBlock;
import org.throughline.anonymity.ReportText.Words;

/** Writes a report as HTML. */
final class ReportHtml {

    private final ReportText report;
    private final StringBuilder out = new StringBuilder();
    private final Map<Integer, Integer> marks = new HashMap<>();

    ReportHtml(ReportText report) {
        this.report = report;
    }

    String render() {
        report.blocks().forEach(this::block);
        if (!report.notes().isEmpty()) {
            out.append("<section aria-labelledby=\"notes\">\n<h2 id=\"notes\">Notes</h2>\n<ol>\n");
            for (int i = 1; i <= report.notes().size(); i++) {
                out.append("<li id=\"note-").append(i).append("\">");
                line(report.notes().get(i - 1));
                out.append(" <a href=\"#note-mark-")
                        .append(i)
                        .append("\">Back to the text, note ")
                        .append(i)
                        .append("</a></li>\n");
            }
            out.append("</ol>\n</section>\n");
        }
        return out.toString();
    }

    private void block(Block block) {
        switch (block) {
            case Heading heading ->
                out.append("<h%d id=\"%s\">%s</h%d>\n"
                        .formatted(
                                heading.level(),
                                Html.escape(heading.id()),
                                Html.escape(heading.text()),
                                heading.level()));
            case Paragraph paragraph -> {
                out.append("<p>");
                line(paragraph.words());
                out.append("</p>\n");
            }
            case ListBlock list -> list(list);
            case TableBlock table -> table(table);
            case Picture picture ->
                out.append("<p>Picture: ")
                        .append(Html.escape(picture.description().isBlank() ? "no description" : picture.description()))
                        .append("</p>\n");
        }
    }

    private void list(ListBlock list) {
        String tag = list.ordered() ? "ol" : "ul";
        out.append('<').append(tag).append(">\n");
        for (Item item : list.items()) {
            out.append("<li>");
            line(item.words());
            if (item.under() != null) {
                out.append('\n');
                list(item.under());
            }
            out.append("</li>\n");
        }
        out.append("</").append(tag).append(">\n");
    }

    private void table(TableBlock table) {
        out.append("<table>\n");
        boolean head = false;
        boolean body = false;
        for (Row row : table.rows()) {
            if (row.header() && !head && !body) {
                out.append("<thead>\n");
                head = true;
            } else if (!row.header() && !body) {
                out.append(head ? "</thead>\n<tbody>\n" : "<tbody>\n");
                body = true;
            }
            out.append("<tr>");
            row.cells().forEach(cell -> cell(cell, row.header()));
            out.append("</tr>\n");
        }
        out.append(body ? "</tbody>\n" : head ? "</thead>\n" : "").append("</table>\n");
    }

    private void cell(CellBlock cell, boolean header) {
        String tag = header ? "th" : "td";
        out.append('<').append(tag);
        if (header) {
            out.append(cell.columns() > 1 ? " scope=\"colgroup\"" : " scope=\"col\"");
        }
        if (cell.columns() > 1) {
            out.append(" colspan=\"").append(cell.columns()).append('"');
        }
        if (cell.rows() > 1) {
            out.append(" rowspan=\"").append(cell.rows()).append('"');
        }
        out.append('>');
        if (cell.blocks().size() == 1 && cell.blocks().getFirst() instanceof Paragraph paragraph) {
            line(paragraph.words());
        } else {
            cell.blocks().forEach(this::block);
        }
        out.append("</").append(tag).append('>');
    }

    private void line(List<Inline> words) {
        for (Inline inline : words) {
            switch (inline) {
                case LineBreak ignored -> out.append("<br>");
                case NoteMark mark -> mark(mark.number());
                case Words said -> {
                    String text = Html.escape(said.text());
                    text = said.emphasised() ? "<em>" + text + "</em>" : text;
                    text = said.strong() ? "<strong>" + text + "</strong>" : text;
                    out.append(
                            said.link() == null
                                    ? text
                                    : "<a href=\"" + Html.escape(said.link()) + "\">" + text + "</a>");
                }
            }
        }
    }

    private void mark(int number) {
        // a note may be referred to twice; only the first mark can carry the id
        boolean first = marks.merge(number, 1, Integer::sum) == 1;
        out.append("<sup")
                .append(first ? " id=\"note-mark-" + number + "\"" : "")
                .append("><a href=\"#note-")
                .append(number)
                .append("\"><span class=\"govuk-visually-hidden\">Note </span>")
                .append(number)
                .append("</a></sup>");
    }
}
