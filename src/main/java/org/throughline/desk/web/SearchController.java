package org.throughline.desk.web;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;
import org.throughline.access.Reader;
import org.throughline.desk.Search;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** The search box in the header of pages for work. */
@Controller
class SearchController {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;

    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    @GetMapping("/search")
    @Transactional
    String search(Reader reader, Form form, Model model) {
        if (!reader.isStaff()) {
            throw new NotFound();
        }
        var words = form.value("words").strip();
        var in = form.value("in");
        var exact = search.exactly(reader, words);
        if (exact.isPresent()) {
            return "redirect:" + exact.get();
        }
        model.addAttribute("in", in);
        if (!form.has("words", form.value("words"))) {
            return "desk/search";
        }
        if (words.codePoints().filter(Character::isLetterOrDigit).count() < SHORTEST) {
            form.problem("words", "Type at least two letters or figures of a reference, a name or the name of a page");
        } else if (words.length() > LONGEST) {
            form.problem("words", "Type no more than " + LONGEST + " characters");
        } else {
            model.addAttribute("results", search.find(reader, words, in));
            model.addAttribute(
                    "register",
                    UriComponentsBuilder.fromPath("/reviews")
                            .queryParam("words", "{words}")
                            .encode()
                            .buildAndExpand(words)
                            .toUriString());
        }
        return "desk/search";
    }
}
