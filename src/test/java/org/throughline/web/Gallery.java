package org.throughline.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** Every component on pages that a browser can open from target/gallery, to be looked at and measured. All of it is invented. */
final class Gallery {

    static final Path FOLDER = Path.of("target", "gallery");

    private Gallery() {}

    /** Writes staff.html (with problems), family.html and public.html with their style sheets beside them. */
    static void write() throws IOException {
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("govuk.css"), Assets.govukStyles());
        for (var name : List.of("throughline.css", "throughline.js", "throughline.svg")) {
            Files.write(FOLDER.resolve(name), new ClassPathResource("static/assets/" + name).getContentAsByteArray());
        }
        page(
                "staff",
                Map.of(
                        "page",
                        Rendered.page(Frame.STAFF, "The review is paused. We will remind you in four weeks."),
                        "header",
                        Rendered.header(),
                        "content",
                        staff()));
        page(
                "form",
                Map.of(
                        "page",
                        Rendered.page(Frame.STAFF),
                        "header",
                        Rendered.header(),
                        "refused",
                        true,
                        "back",
                        "/r",
                        "content",
                        PauseForm.content()));
        page("family", Map.of("page", Rendered.page(Frame.FAMILY).titled("Where things are"), "content", family()));
        page(
                "agency",
                Map.of(
                        "page",
                        Rendered.page(Frame.AGENCY).titled("What we have been asked"),
                        "content",
                        PauseForm.content()));
    }

    private static void page(String name, Map<String, Object> facts) throws IOException {
        var html = Rendered.text("layout", facts).replaceAll("\"/assets/([^?\"]*)\\?[^\"]*\"", "\"$1\"");
        Files.writeString(FOLDER.resolve(name + ".html"), html, StandardCharsets.UTF_8);
    }

    private static Content staff() {
        return output -> {
            add(
                    output,
                    "breadcrumbs",
                    Map.of("links", List.of(Link.to("Reviews", "/reviews"), new Link("Ruth", "/r", true))));
            output.writeContent("<h1 class=\"govuk-heading-l\">What happens next</h1>");
            add(
                    output,
                    "taskList",
                    Map.of(
                            "tasks",
                            List.of(
                                    new Task(
                                            "Ask the housing association again",
                                            "/r/a",
                                            "Sam Okoro, by 9 March 2026",
                                            "To do",
                                            Colour.AMBER),
                                    new Task(
                                            "Agree the terms of reference",
                                            "/r/t",
                                            "Panel, by 20 March 2026",
                                            "Under way",
                                            Colour.TEAL),
                                    new Task(
                                            "Write the overview report",
                                            null,
                                            "After the combined chronology is agreed",
                                            "Cannot begin yet",
                                            Colour.GREY),
                                    new Task(
                                            "Tell the Home Office",
                                            "/r/h",
                                            "Done on 3 February 2026",
                                            "Done",
                                            Colour.GREEN))));
            add(
                    output,
                    "warning",
                    Map.of("text", "The inquest opens on 20 March 2026. Nothing may be shared with witnesses before."));
            output.writeContent(
                    "<ul class=\"tl-figures\"><li class=\"tl-figure\"><strong>214</strong> entries</li><li class=\"tl-figure\"><strong>12</strong> findings</li>"
                            + "<li class=\"tl-figure\"><strong>7</strong> lessons</li><li class=\"tl-figure\"><strong>9</strong> recommendations, 2 without an action</li></ul>");
            output.writeContent("<h2 class=\"govuk-heading-m\">Agencies</h2>");
            add(output, "count", Map.of("number", 3L, "one", "agency", "many", "agencies"));
            add(output, "table", Map.of("label", "Agencies", "content", table()));
            add(output, "csvLink", Map.of("href", "/agencies.csv"));
            add(output, "pagination", Map.of("pager", Pager.over(260, 20, 6, "/agencies?stage=evidence")));
            output.writeContent("<h2 class=\"govuk-heading-m\">Facts</h2>");
            add(
                    output,
                    "summaryList",
                    Map.of(
                            "rows",
                            List.of(
                                    Row.changeable("Responsible partnership", "Marlow Vale", "/r/p"),
                                    Row.changeable("Date of death", "about March 2025", "/r/d"),
                                    Row.of(
                                            "Parallel proceedings",
                                            "Trial: 4 to 22 May 2026\nInquest: opened and adjourned"))));
            output.writeContent("<h2 class=\"govuk-heading-m\">History</h2>");
            add(
                    output,
                    "history",
                    Map.of(
                            "lines",
                            List.of(
                                    new HistoryLine(
                                            "3 March 2026, 2:15pm",
                                            "Sam Okoro",
                                            "paused the review until the trial has ended."),
                                    new HistoryLine(
                                            "1 March 2026, 9am",
                                            "Vale Police",
                                            "sent their chronology: 61 entries."))));
            add(
                    output,
                    "empty",
                    Map.of("words", "No meetings yet. The chair sets the first one once the panel is named."));
            add(output, "inset", Map.of("content", text("The Commissioner receives a copy on completion.")));
            add(
                    output,
                    "details",
                    Map.of("summary", "Why six months?", "content", text("The guidance of 2016 asks for it.")));
        };
    }

    private static Content family() {
        return output -> {
            output.writeContent(
                    "<div class=\"tl-reading\"><h1 class=\"govuk-heading-l\">Where things are</h1><p class=\"govuk-body\">We are reading what each service has told us. We will write to you again by 20 March 2026.</p>");
            add(
                    output,
                    "steps",
                    Map.of(
                            "steps",
                            List.of(
                                    new Step("The review was agreed", Step.State.DONE, "3 February 2026"),
                                    new Step(
                                            "Services tell us what they know",
                                            Step.State.NOW,
                                            "9 of 11 have answered."),
                                    new Step(
                                            "You read the draft",
                                            Step.State.LATER,
                                            "When and where suits you, with your advocate if you like."),
                                    new Step("The report is published", Step.State.LATER, null))));
            add(
                    output,
                    "distress",
                    Map.of("words", "This part describes violence.", "content", text("A quotation would stand here.")));
            output.writeContent("</div>");
        };
    }

    private static Content table() {
        var rows = new StringBuilder(
                "<table class=\"govuk-table\"><caption class=\"govuk-table__caption govuk-visually-hidden\">Agencies</caption><thead><tr>");
        for (var heading : List.of("Agency", "Asked", "Due", "Answer", "Records secured", "Suggests", "State")) {
            rows.append("<th scope=\"col\" class=\"govuk-table__header\">")
                    .append(heading)
                    .append("</th>");
        }
        rows.append("</tr></thead><tbody>");
        for (var agency : List.of("Vale Police", "Marlow Homes", "Vale NHS Trust")) {
            rows.append("<tr><th scope=\"row\" class=\"govuk-table__header\">")
                    .append(agency)
                    .append("</th>");
            for (var cell : List.of(
                    "3 February 2026",
                    "17 February 2026",
                    "Knew Ruth and both children",
                    "yes",
                    "IMR and chronology",
                    "<span class=\"tl-late\">12 days over, waiting for the inquest</span>")) {
                rows.append("<td class=\"govuk-table__cell\">").append(cell).append("</td>");
            }
            rows.append("</tr>");
        }
        var html = rows.append("</tbody></table>").toString();
        return output -> output.writeContent(html);
    }

    private static Content text(String words) {
        return output -> output.writeContent("<p class=\"govuk-body\">" + words + "</p>");
    }

    static void add(TemplateOutput output, String component, Map<String, Object> parameters) {
        output.writeContent(Rendered.text(component, parameters));
    }
}
