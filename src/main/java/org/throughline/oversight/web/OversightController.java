package org.throughline.oversight.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.web.NotFound;

/** Where those who oversee begin. */
@Controller
class OversightController {

    @GetMapping("/oversight")
    String begin(Reader reader) {
        if (reader.holds(Role.HOME_OFFICE)) {
            return "redirect:/oversight/decisions";
        }
        if (reader.holds(Role.COMMISSIONER)) {
            return "redirect:/oversight/reviews";
        }
        throw new NotFound();
    }
}
