package org.throughline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.AtTheDesk;
import org.throughline.Decided;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.Reader;
import org.throughline.access.Role;

/** A day on which something is said to have happened is refused while it is still to come, in every form that can be walked to. */
@ThroughlineTest
class DaysToComeTests {

    /** Fields for days that may be to come: what is due, begins to apply, or is called. */
    private static final Set<String> MAY_BE_TO_COME = Set.of(
            "/administration/invite ends",
            "/administration/invite starts",
            "/administration/partnerships newNameFrom",
            "/reviews/*/actions/*/change due",
            "/reviews/*/agencies due",
            "/reviews/*/agencies/*/day due",
            "/reviews/*/commission due",
            "/reviews/*/commission due-*",
            "/reviews/*/family/*/readings/new from",
            "/reviews/*/family/*/readings/new to",
            "/reviews/*/family/updates nextBy",
            "/reviews/*/meetings/*/actions due",
            "/reviews/*/meetings/*/actions/* due",
            "/reviews/*/meetings/*/change on",
            "/reviews/*/meetings/new on",
            "/reviews/*/panel/*/end last",
            "/reviews/*/panel/appoint ends",
            "/reviews/*/panel/appoint starts",
            "/reviews/*/proceedings/* next",
            "/reviews/*/proceedings/* until",
            "/reviews/*/proceedings/new next",
            "/reviews/*/proceedings/new until",
            "/reviews/*/recommendations/*/actions/new due",
            "/reviews/*/report/moves/to-quality-panel on",
            "/reviews/*/scoping-review/learning/new due",
            "/settings/*/clocks from",
            "/settings/*/closing-days from",
            "/settings/*/closing-days to",
            "/settings/*/decision from",
            "/settings/*/names from",
            "/settings/*/publishing from",
            "/settings/*/scoping-review from");

    @Autowired
    WalkedForms forms;

    @Autowired
    Invented invented;

    @Autowired
    Decided decided;

    @Autowired
    AtTheDesk desk;

    @Test
    void what_has_happened_has_not_happened_on_a_day_to_come() {
        var days = new TreeSet<String>();
        var accepted = new TreeMap<String, String>();
        for (var who : WalkedForms.CAST) {
            var reader = forms.cast(who);
            forms.of(reader).forEach((kind, form) -> {
                for (var day :
                        form.select("input[name$=-day]:not([type=hidden])").eachAttr("name")) {
                    var name = day.replaceAll("-day$", "");
                    var called = kind + " " + name.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*");
                    if (!days.add(called) || MAY_BE_TO_COME.contains(called)) {
                        continue;
                    }
                    var page = forms.send(reader, kind, form, field -> {
                        var part = field.attr("name");
                        return !part.startsWith(name + "-") ? "" : part.endsWith("-year") ? "2199" : "1";
                    });
                    var problem = page.map(
                                    each -> each.select("#" + name + "-error").text())
                            .orElse("no page");
                    if (problem.isEmpty() || problem.equals("no page")) {
                        accepted.put(called, problem);
                    }
                }
            });
        }
        assertThat(accepted).as("days to come that are not refused").isEmpty();
        assertThat(days)
                .containsAll(MAY_BE_TO_COME)
                .contains(
                        "/reviews/*/letters/write on",
                        "/reviews/*/decision/family on",
                        "/reviews/*/disclosures/new on",
                        "/reviews/*/publication/preparation told",
                        "/reviews/*/pause from",
                        "/reviews/*/resume to",
                        "/reviews/*/costs/invoices/new on",
                        "/reviews/*/terms/edit to");
    }

    @Test
    void nor_was_anything_decided_told_or_done_on_one_where_no_demonstration_leads() {
        var partnership = invented.partnership();
        var coordinator = invented.coordinator(partnership);
        var put = decided.put(coordinator, partnership);
        assertThat(refused(invented.forPartnership(Role.CSP_CHAIR, partnership), put.href() + "/decision/decide", "on"))
                .isEqualTo("The day of the decision is still to come. Check it");
        assertThat(refused(coordinator, put.href() + "/scoping-review/learning/new", "doneOn"))
                .isEqualTo("The day on which it was done is still to come. Check it");
        var held = decided.held(coordinator, partnership);
        assertThat(refused(coordinator, held.href() + "/decision/tell", "on"))
                .isEqualTo("This day is still to come. Record the letter on the day it is sent");
    }

    private String refused(Reader reader, String path, String day) {
        var page = desk.send(
                reader, path, day + "-day", "1", day + "-month", "1", day + "-year", "2199", "letter", "Words");
        return Jsoup.parse(new String(page.getContentAsByteArray(), StandardCharsets.UTF_8))
                .select("#" + day + "-error")
                .text()
                .replace("To put right: ", "");
    }
}
