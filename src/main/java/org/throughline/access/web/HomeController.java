package org.throughline.access.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page. */
@Controller
class HomeController {

    private final ReaderArgument readers;

    HomeController(ReaderArgument readers) {
        this.readers = readers;
    }

    @GetMapping("/")
    String home() {
        return readers.current()
                .map(reader -> "redirect:" + FirstPage.of(reader))
                .orElse("redirect:/library");
    }
}
