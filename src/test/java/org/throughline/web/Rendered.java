package org.throughline.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Templates drawn by the engine that the service uses. */
final class Rendered {

    static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    private Rendered() {}

    static String text(String template, Map<String, Object> parameters) {
        var output = new StringOutput();
        ENGINE.render("web/" + template + ".jte", parameters, output);
        return output.toString();
    }

    static Document of(String template, Map<String, Object> parameters) {
        return Jsoup.parse(text(template, parameters));
    }

    static Page page(Frame frame) {
        return page(frame, null);
    }

    static Page page(Frame frame, @Nullable String done) {
        var navigation = switch (frame) {
            case STAFF ->
                List.of(
                        Link.to("My work", "/"),
                        new Link("Reviews", "/reviews", true),
                        Link.to("Library", "/library"),
                        Link.to("Learning", "/learning"),
                        Link.to("Search", "/search"));
            case AGENCY -> List.of(new Link("What we have been asked", "/asked", true));
            case FAMILY -> List.of(new Link("Where things are", "/family", true));
            case PUBLIC -> List.of(Link.to("Library", "/library"), Link.to("Learning", "/learning"));
            case PLAIN -> List.<Link>of();
        };
        var known = frame == Frame.STAFF || frame == Frame.AGENCY;
        return new Page(
                "Pause this review",
                frame,
                Tongue.ENGLISH,
                "/here",
                known ? "Sam Okoro" : null,
                known ? "Co-ordinator, Marlow Vale" : null,
                navigation,
                "_csrf",
                "token-1",
                true,
                done == null ? null : Sentence.of(done));
    }

    static CaseHeader header() {
        return new CaseHeader(
                "Ruth",
                "MARLOW-VALE-2026-03",
                "Evidence",
                "Day 143. Due about 14 May. Paused 40 days for the trial. 9 of 11 agencies have answered.",
                List.of(
                        new Link("Overview", "/r", true),
                        Link.to("People", "/r/people"),
                        Link.to("Agencies", "/r/agencies"),
                        Link.to("Chronology", "/r/chronology"),
                        Link.to("Terms of reference", "/r/terms"),
                        Link.to("Family", "/r/family"),
                        Link.to("Meetings", "/r/meetings"),
                        Link.to("Findings", "/r/findings"),
                        Link.to("Report", "/r/report"),
                        Link.to("Actions", "/r/actions"),
                        Link.to("History", "/r/history")));
    }
}
