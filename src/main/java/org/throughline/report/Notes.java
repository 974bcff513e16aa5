package org.throughline.report;

import java.util.ArrayList;
import java.util.List;
import org.throughline.anonymity.ReportText.Block;
import org.throughline.anonymity.ReportText.CellBlock;
import org.throughline.anonymity.ReportText.Inline;
import org.throughline.anonymity.ReportText.Item;
import org.throughline.anonymity.ReportText.ListBlock;
import org.throughline.anonymity.ReportText.NoteMark;
import org.throughline.anonymity.ReportText.Paragraph;
import org.throughline.anonymity.ReportText.Row;
import org.throughline.anonymity.ReportText.TableBlock;
import org.throughline.anonymity.ReportText.Words;

/** Puts footnotes where they are referred to, in brackets: whoever reads one part on one page has no foot of the document. */
record Notes(List<List<Inline>> notes) {

    Block in(Block block) {
        return switch (block) {
            case Paragraph paragraph -> new Paragraph(line(paragraph.words()));
            case ListBlock list -> list(list);
            case TableBlock table ->
                new TableBlock(table.rows().stream()
                        .map(row -> new Row(
                                row.header(),
                                row.cells().stream()
                                        .map(cell -> new CellBlock(
                                                cell.columns(),
                                                cell.rows(),
                                                cell.blocks().stream()
                                                        .map(this::in)
                                                        .toList()))
                                        .toList()))
                        .toList());
            default -> block;
        };
    }

    private ListBlock list(ListBlock list) {
        return new ListBlock(
                list.ordered(),
                list.items().stream()
                        .map(item -> new Item(line(item.words()), item.under() == null ? null : list(item.under())))
                        .toList());
    }

    private List<Inline> line(List<Inline> words) {
        var out = new ArrayList<Inline>();
        for (var inline : words) {
            if (inline instanceof NoteMark mark) {
                out.add(new Words(" [Note: ", false, false, null));
                if (mark.number() <= notes.size()) {
                    notes.get(mark.number() - 1).stream()
                            .filter(part -> !(part instanceof NoteMark))
                            .forEach(out::add);
                }
                out.add(new Words("]", false, false, null));
            } else {
                out.add(inline);
            }
        }
        return out;
    }
}
