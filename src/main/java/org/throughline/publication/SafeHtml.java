package org.throughline.publication;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** The last look at markup before it is public: only what a report needs is kept, and tables can be scrolled by keyboard. */
final class SafeHtml {

    private static final Safelist KEPT = Safelist.none()
            .addTags(
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "p",
                    "ul",
                    "ol",
                    "li",
                    "strong",
                    "em",
                    "blockquote",
                    "br",
                    "sup",
                    "sub",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "a",
                    "aside",
                    "section")
            .addAttributes("th", "scope", "colspan", "rowspan")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("a", "href", "id")
            .addAttributes("li", "id")
            .addAttributes("p", "id")
            .addAttributes("ol", "start", "type")
            .addProtocols("a", "href", "#", "http", "https", "mailto");

    private SafeHtml() {}

    static String clean(String html) {
        var kept = new Cleaner(KEPT).clean(Jsoup.parseBodyFragment(html));
        kept.outputSettings(new Document.OutputSettings().prettyPrint(false));
        int number = 0;
        for (var heading : kept.select("h2")) {
            heading.attr("id", "section-" + ++number);
        }
        for (var table : kept.select("table")) {
            var frame = new Element("div")
                    .addClass("tl-table")
                    .attr("role", "region")
                    .attr("tabindex", "0");
            frame.attr("aria-label", "Table " + (kept.select("table").indexOf(table) + 1));
            table.replaceWith(frame);
            frame.appendChild(table);
        }
        return kept.body().html();
    }

    static List<PublicEdition.Heading> contents(String html) {
        return Jsoup.parseBodyFragment(html).select("h2[id]").stream()
                .map(heading -> new PublicEdition.Heading(heading.id(), heading.text()))
                .toList();
    }

    static String text(String html) {
        return Jsoup.parseBodyFragment(html).text();
    }
}
