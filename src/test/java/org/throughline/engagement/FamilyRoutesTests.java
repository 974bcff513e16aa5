package org.throughline.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.throughline.AtTheDesk;
import org.throughline.ThroughlineTest;

/** Every page there is, asked for by a sister: only her own and the public ones are there. */
@ThroughlineTest
class FamilyRoutesTests {

    @Autowired
    SharedDrafts shared;

    @Autowired
    RequestMappingHandlerMapping routes;

    @Autowired
    AtTheDesk desk;

    @Test
    void no_page_of_staff_or_agencies_is_there_for_a_sister() {
        var made = shared.make();
        var opened = new ArrayList<String>();
        var reached = 0;
        for (var pattern : patterns(RequestMethod.GET)) {
            if (pattern.startsWith("/where-things-are") || pattern.startsWith("/account") || isPublic(pattern)) {
                continue;
            }
            reached++;
            int status =
                    desk.open(made.sister().reader(), filled(pattern, made)).getStatus();
            if (status != 404) {
                opened.add(status + " " + pattern);
            }
        }
        assertThat(opened).isEmpty();
        assertThat(reached).isGreaterThan(50);
    }

    @Test
    void nothing_can_be_sent_to_a_page_of_staff_by_a_sister() {
        var made = shared.make();
        for (var pattern : patterns(RequestMethod.POST)) {
            if (pattern.startsWith("/reviews") || pattern.startsWith("/administration")) {
                assertThat(desk.send(made.sister().reader(), filled(pattern, made))
                                .getStatus())
                        .as(pattern)
                        .isEqualTo(404);
            }
        }
    }

    private static String filled(String pattern, SharedDrafts.Made made) {
        return pattern.replace("{reference}", made.held().review().reference())
                .replace("{id}", made.sister().contact().id().toString())
                .replaceAll("\\{number[^/]*}", "1")
                .replaceAll("\\{[^/]*}", made.reading().id().toString());
    }

    private static boolean isPublic(String pattern) {
        return pattern.equals("/")
                || List.of("/library", "/published", "/learning", "/sign-in", "/assets", "/error", "/help", "/language")
                        .stream()
                        .anyMatch(pattern::startsWith);
    }

    private List<String> patterns(RequestMethod method) {
        return routes.getHandlerMethods().keySet().stream()
                .filter(route -> route.getMethodsCondition().getMethods().contains(method))
                .flatMap(route -> route.getPatternValues().stream())
                .sorted()
                .toList();
    }
}
