package org.throughline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;

/** Every address that only takes a form, opened by somebody, says what happened and leads to the page it belongs to. */
@ThroughlineTest
class OnlyAFormTests {

    @Autowired
    Invented invented;

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void opened_after_what_was_typed_is_kept_no_longer_each_leads_to_a_page() {
        var anybody = invented.coordinator(invented.partnership());
        try (var desk = Visitor.as(anybody.name(), port, false)) {
            assertThat(deadEnds(desk)).isEmpty();
        }
    }

    /** Addresses that say something else, or lead nowhere, and what they answer. */
    private Map<String, String> deadEnds(Visitor desk) {
        var opened = addresses(RequestMethod.GET);
        var onlyForms = addresses(RequestMethod.POST).stream()
                .filter(each -> !opened.contains(each))
                .toList();
        assertThat(onlyForms).hasSizeGreaterThan(40);
        var wrong = new TreeMap<String, String>();
        for (var each : onlyForms) {
            var path = each.replace("{reference}", "TAB-2026-01")
                    .replace("{code}", "TAB")
                    .replaceAll("\\{(version|round|number|kind|topic)(:[^}]*)?}", "1")
                    .replaceAll(
                            "\\{[^{}]*(\\{[^{}]*}[^{}]*)*}", UUID.randomUUID().toString());
            var answer = desk.answer(path + "?refused=" + UUID.randomUUID());
            var back = Jsoup.parse(answer.text()).select("main a").eachText();
            if (answer.status() != 410 || !back.contains("Open the page it belongs to")) {
                wrong.put(each, answer.status() + " " + back);
            }
        }
        return wrong;
    }

    private List<String> addresses(RequestMethod method) {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(each -> each.getValue().getBeanType().getPackageName().startsWith("org.throughline"))
                .filter(each -> !each.getValue().getBeanType().getName().contains("Tests"))
                .filter(each -> each.getKey().getMethodsCondition().getMethods().contains(method))
                .flatMap(each -> Optional.ofNullable(each.getKey().getPathPatternsCondition()).stream())
                .flatMap(each -> each.getPatterns().stream())
                .map(each -> Objects.requireNonNull(each.getPatternString()))
                .distinct()
                .toList();
    }
}
