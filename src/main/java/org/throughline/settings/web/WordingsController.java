package org.throughline.settings.web;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.settings.LetterKind;
import org.throughline.settings.LocalPractice;
import org.throughline.settings.Placeholder;
import org.throughline.settings.Topic;
import org.throughline.settings.Wordings;
import org.throughline.web.Form;

/** The wording of each letter: the partnership's own, with a preview, or the standard one. */
@Controller
class WordingsController {

    private static final int LONGEST = 20_000;

    private final SettingsFrame frame;

    WordingsController(SettingsFrame frame) {
        this.frame = frame;
    }

    @GetMapping("/settings/{code}/letters")
    String list(Reader reader, @PathVariable String code, Form form, Model model) {
        var practice = frame.open(reader, code);
        model.addAttribute("wordings", practice.wordings());
        return frame.show(practice, Topic.WORDINGS, form, model);
    }

    @GetMapping("/settings/{code}/letters/{kind}")
    String ask(Reader reader, @PathVariable String code, @PathVariable LetterKind kind, Form form, Model model) {
        var practice = frame.open(reader, code);
        form.with("text", practice.wordings().of(kind));
        return show(practice, kind, form, model);
    }

    private String show(LocalPractice practice, LetterKind kind, Form form, Model model) {
        var text = form.value("text");
        model.addAttribute("kind", kind);
        model.addAttribute("own", practice.wordings().isOwn(kind));
        model.addAttribute(
                "preview",
                Wordings.refusal(kind, text) == null
                        ? Wordings.STANDARD.with(kind, text).fill(kind, examples(practice))
                        : null);
        frame.show(practice, Topic.WORDINGS, form, model);
        return "settings/wording";
    }

    /** Every placeholder with something that reads like it. */
    private static Map<Placeholder, String> examples(LocalPractice practice) {
        var examples = new EnumMap<Placeholder, String>(Placeholder.class);
        for (var placeholder : Placeholder.values()) {
            examples.put(placeholder, "[" + placeholder.words() + "]");
        }
        examples.put(Placeholder.PARTNERSHIP, practice.partnership().name());
        return examples;
    }

    @PostMapping("/settings/{code}/letters/{kind}")
    String keep(
            Reader reader,
            @PathVariable String code,
            @PathVariable LetterKind kind,
            Form form,
            Model model,
            RedirectAttributes next) {
        var practice = frame.open(reader, code);
        var text = form.text("text", "Write the letter", LONGEST);
        int version = SettingsFrame.version(form);
        var refusal = Wordings.refusal(kind, text);
        if (refusal != null) {
            form.problem("text", refusal);
        }
        if (form.hasProblems() || form.has("act", "preview")) {
            return show(practice, kind, form, model);
        }
        return frame.keep(
                reader,
                practice,
                practice.wordings().with(kind, text),
                version,
                "changed the wording of the letter “" + kind.words() + "”",
                "The next letter has this wording. Letters already sent stay as they were.",
                next);
    }

    @PostMapping("/settings/{code}/letters/{kind}/standard")
    String standard(
            Reader reader,
            @PathVariable String code,
            @PathVariable LetterKind kind,
            Form form,
            RedirectAttributes next) {
        var practice = frame.open(reader, code);
        return frame.keep(
                reader,
                practice,
                practice.wordings().standard(kind),
                SettingsFrame.version(form),
                "went back to the standard wording of the letter “" + kind.words() + "”",
                "The letter has its standard wording again. Yours is in the changes below.",
                next);
    }
}
