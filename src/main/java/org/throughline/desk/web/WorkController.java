package org.throughline.desk.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.throughline.access.Reader;
import org.throughline.desk.Desk;

/** "What needs me today?" */
@Controller
class WorkController {

    private final Desk desk;

    WorkController(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/work")
    String work(Reader reader, Model model) {
        var all = desk.of(reader);
        model.addAttribute(
                "mine", all.stream().filter(each -> !each.mine().isEmpty()).toList());
        model.addAttribute(
                "others", all.stream().filter(each -> each.mine().isEmpty()).toList());
        return "desk/work";
    }
}
