package org.throughline.desk.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.access.Reader;
import org.throughline.desk.Desk;
import org.throughline.review.Offers;
import org.throughline.web.Pager;

/** "What needs me today?" */
@Controller
class WorkController {

    private static final int PAGE = 15;

    private final Desk desk;
    private final Offers offers;

    WorkController(Desk desk, Offers offers) {
        this.desk = desk;
        this.offers = offers;
    }

    @GetMapping("/work")
    String work(Reader reader, @RequestParam(defaultValue = "1") int page, Model model) {
        var open = desk.page(reader, page, PAGE);
        var all = open.reviews();
        model.addAttribute("pager", Pager.over(open.all(), PAGE, page, "/work"));
        model.addAttribute(
                "mine", all.stream().filter(each -> !each.mine().isEmpty()).toList());
        model.addAttribute(
                "others", all.stream().filter(each -> each.mine().isEmpty()).toList());
        model.addAttribute("offered", offers.waiting(reader).size());
        return "desk/work";
    }
}
