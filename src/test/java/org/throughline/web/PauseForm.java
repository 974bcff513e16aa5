package org.throughline.web;

import gg.jte.Content;
import java.util.List;
import java.util.Map;

/** A form with every kind of field, three of them refused. */
final class PauseForm {

    private PauseForm() {}

    static Form refused() {
        var form = Form.typed(Map.of(
                "reason", new String[] {""},
                "from-day", new String[] {"31"},
                "from-month", new String[] {"Feb"},
                "from-year", new String[] {"2026"},
                "asked", new String[] {"COURT"},
                "agencies", new String[] {"police", "housing"},
                "letter", new String[] {"Ruth's sister prefers letters.\nNot before ten."}));
        form.text("reason", "Say why the review pauses");
        form.date("from", "Say from which day it pauses");
        form.problem("file", "Choose the letter as a Word or PDF file");
        return form;
    }

    static List<Choice> asked() {
        return List.of(
                Choice.of("COURT", "The court"),
                new Choice("POLICE", "The police", "The senior investigating officer, in writing"),
                Choice.of("FAMILY", "The family"));
    }

    static List<Choice> agencies() {
        return List.of(
                Choice.of("police", "Vale Police"),
                Choice.of("housing", "Marlow Homes"),
                new Choice("health", "Vale NHS Trust", "Community and acute services"));
    }

    static Content content() {
        var form = refused();
        Content fields = output -> {
            Gallery.add(
                    output,
                    "input",
                    Map.of(
                            "form",
                            form,
                            "name",
                            "reason",
                            "label",
                            "Why does it pause?",
                            "hint",
                            "Everyone on the panel sees this."));
            Gallery.add(output, "date", Map.of("form", form, "name", "from", "label", "From which day?"));
            Gallery.add(
                    output,
                    "radios",
                    Map.of("form", form, "name", "asked", "legend", "Who asked?", "choices", asked()));
            Gallery.add(
                    output,
                    "checkboxes",
                    Map.of(
                            "form",
                            form,
                            "name",
                            "agencies",
                            "legend",
                            "Whom does it touch?",
                            "hint",
                            "Tick all that apply.",
                            "choices",
                            agencies()));
            Gallery.add(
                    output,
                    "select",
                    Map.of("form", form, "name", "lead", "label", "Who leads?", "choices", agencies()));
            Gallery.add(
                    output,
                    "textarea",
                    Map.of("form", form, "name", "letter", "label", "What should the letter say?", "rows", 4));
            Gallery.add(
                    output,
                    "input",
                    Map.of(
                            "form",
                            form,
                            "name",
                            "days",
                            "label",
                            "How many days?",
                            "width",
                            3,
                            "inputmode",
                            "numeric"));
            Gallery.add(
                    output,
                    "fileInput",
                    Map.of("form", form, "name", "file", "label", "The letter", "accept", ".docx,.pdf"));
        };
        return output -> {
            Gallery.add(output, "errorSummary", Map.of("form", form));
            output.writeContent("<h1 class=\"govuk-heading-l\">Pause this review</h1>");
            Gallery.add(
                    output,
                    "obstacles",
                    Map.of(
                            "before",
                            "Before you can pause",
                            "obstacles",
                            List.of(
                                    new Obstacle("Name a chair", "/r/chair"),
                                    new Obstacle("Record who asked, and when", "/r/asked"))));
            Gallery.add(
                    output,
                    "form",
                    Map.of(
                            "page",
                            Rendered.page(Frame.STAFF),
                            "action",
                            "/r/pause",
                            "button",
                            "Pause the review",
                            "content",
                            fields,
                            "upload",
                            true,
                            "cancel",
                            "/r"));
        };
    }
}
