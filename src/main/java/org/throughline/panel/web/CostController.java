package org.throughline.panel.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.panel.Costs;
import org.throughline.panel.Money;
import org.throughline.panel.PanelPolicy;
import org.throughline.review.CaseFrame;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.Csv;
import org.throughline.web.Form;
import org.throughline.web.NotFound;
import org.throughline.web.Show;

/** The costs of a review: fees agreed, invoices, shares, and what they come to. */
@Controller
class CostController {

    private final Reviews reviews;
    private final Costs costs;
    private final CaseFrame frame;
    private final Clock clock;

    CostController(Reviews reviews, Costs costs, CaseFrame frame, Clock clock) {
        this.reviews = reviews;
        this.costs = costs;
        this.frame = frame;
        this.clock = clock;
    }

    @GetMapping("/reviews/{reference}/costs")
    @Transactional
    String all(Reader reader, @PathVariable String reference, Model model) {
        var review = mine(reader, reference);
        about(reader, review, model);
        model.addAttribute("account", costs.of(reader, review));
        reviews.looked(reader, review.id(), "looked at the costs");
        return "panel/costs";
    }

    @GetMapping("/reviews/{reference}/costs.csv")
    @Transactional
    void csv(Reader reader, @PathVariable String reference, HttpServletResponse response) throws IOException {
        var review = mine(reader, reference);
        var account = costs.of(reader, review);
        reviews.looked(reader, review.id(), "took out the costs");
        var rows = new ArrayList<List<String>>();
        account.fees()
                .forEach(each -> rows.add(List.of(
                        "Fee agreed",
                        each.who(),
                        each.what(),
                        Money.words(each.pence()),
                        Show.date(each.agreedOn()),
                        "")));
        account.invoices()
                .forEach(each -> rows.add(List.of(
                        "Invoice",
                        each.who(),
                        each.number(),
                        Money.words(each.pence()),
                        Show.date(each.dated()),
                        each.paidOn() == null ? "" : Show.date(each.paidOn()))));
        account.shares()
                .forEach(each -> rows.add(List.of(
                        "Share of what is invoiced",
                        each.partner(),
                        each.words(),
                        Money.words(each.of(account.invoiced())),
                        Show.date(each.agreedOn()),
                        "")));
        rows.add(List.of("Total", "", "Agreed", Money.words(account.agreed()), "", ""));
        rows.add(List.of("Total", "", "Invoiced", Money.words(account.invoiced()), "", ""));
        rows.add(List.of("Total", "", "Paid", Money.words(account.paid()), "", ""));
        Csv.response(response, "costs", List.of("Kind", "Who", "What", "Amount", "Day", "Paid on"), rows.stream());
    }

    @GetMapping("/reviews/{reference}/costs/fees/{id}")
    @Transactional
    String askFee(Reader reader, @PathVariable String reference, @PathVariable UUID id, Form form, Model model) {
        var review = mine(reader, reference);
        var fee = costs.of(reader, review).fees().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        form.with("who", fee.who())
                .with("what", fee.what())
                .with("amount", Money.words(fee.pence()))
                .with("on", fee.agreedOn())
                .with("version", String.valueOf(fee.version()));
        return show(reader, review, "fee", "fees/" + id, model);
    }

    @GetMapping("/reviews/{reference}/costs/fees/new")
    @Transactional
    String askNewFee(Reader reader, @PathVariable String reference, Form form, Model model) {
        form.with("on", LocalDate.now(clock));
        return show(reader, mine(reader, reference), "fee", "fees/new", model);
    }

    @PostMapping("/reviews/{reference}/costs/fees/{id}")
    @Transactional
    String keepFee(
            Reader reader,
            @PathVariable String reference,
            @PathVariable String id,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = mine(reader, reference);
        var fresh = id.equals("new");
        var who = form.text("who", "Say who is paid", 200);
        var what = form.text("what", "Say what it is for", 500);
        long pence = amount(form);
        var on = form.date("on", "Give the day on which it was agreed");
        form.mustHaveCome("on", on, LocalDate.now(clock), "The day on which it was agreed");
        var version = form.optionalNumber("version", "Open the page again");
        if (form.hasProblems() || on == null) {
            return show(reader, review, "fee", "fees/" + id, model);
        }
        costs.agree(
                reader,
                review,
                new Costs.Fee(
                        fresh ? UUID.randomUUID() : id(id),
                        who,
                        what,
                        pence,
                        on,
                        fresh ? 0 : Objects.requireNonNullElse(version, -1)));
        next.addFlashAttribute("done", "The fee is kept.");
        return "redirect:" + review.href() + "/costs";
    }

    private static UUID id(String words) {
        try {
            return UUID.fromString(words);
        } catch (IllegalArgumentException none) {
            throw new NotFound();
        }
    }

    @GetMapping("/reviews/{reference}/costs/shares")
    @Transactional
    String askShare(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = mine(reader, reference);
        costs.of(reader, review).shares().stream()
                .filter(each -> each.partner().equals(form.value("of")))
                .findFirst()
                .ifPresent(each -> form.with("partner", each.partner())
                        .with("percent", each.number())
                        .with("version", String.valueOf(each.version())));
        return show(reader, review, "share", "shares", model);
    }

    @PostMapping("/reviews/{reference}/costs/shares")
    @Transactional
    String keepShare(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = mine(reader, reference);
        var partner = form.text("partner", "Say which partner bears it", 200);
        int hundredths = hundredths(form);
        var shares = costs.of(reader, review).shares();
        int others = shares.stream()
                .filter(each -> !each.partner().equals(partner))
                .mapToInt(Costs.Share::hundredths)
                .sum();
        if (!form.hasProblems() && others + hundredths > 10_000) {
            form.problem("percent", "All shares together would be more than the whole. Check them");
        }
        var version = Objects.requireNonNullElse(form.optionalNumber("version", "Open the page again"), 0);
        if (version == 0 && shares.stream().anyMatch(each -> each.partner().equals(partner))) {
            form.problem("partner", partner + " has a share already. Change that one, from the list of who bears what");
        }
        if (form.hasProblems()) {
            return show(reader, review, "share", "shares", model);
        }
        costs.share(reader, review, partner, hundredths, version);
        next.addFlashAttribute("done", "The share is kept.");
        return "redirect:" + review.href() + "/costs";
    }

    static long amount(Form form) {
        var found = Money.pence(form.text("amount", "Give the amount in pounds", 20));
        if (found.isEmpty() && !form.value("amount").isBlank()) {
            form.problem("amount", "Write the amount in pounds, such as 1,250.00");
        }
        return found.orElse(0);
    }

    private static int hundredths(Form form) {
        var typed = form.text("percent", "Give the share in per cent", 10);
        if (typed.matches("\\d{1,3}(\\.\\d{1,2})?")) {
            int found = new BigDecimal(typed).movePointRight(2).intValueExact();
            if (found >= 1 && found <= 10_000) {
                return found;
            }
        }
        if (!typed.isEmpty()) {
            form.problem("percent", "Write the share as a number up to 100, such as 33.33");
        }
        return 0;
    }

    private String show(Reader reader, Review review, String kind, String path, Model model) {
        about(reader, review, model);
        model.addAttribute("kind", kind);
        model.addAttribute("path", path);
        return "panel/cost";
    }

    private void about(Reader reader, Review review, Model model) {
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, "panel"));
    }

    private Review mine(Reader reader, String reference) {
        var review = reviews.get(reader, reference);
        if (!PanelPolicy.appoints(reader, review)) {
            throw new NotFound();
        }
        return review;
    }
}
