package org.throughline.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds on a page. Asked within the page itself: the pages of this service have no frames. */
final class AccessibilityRules {

    private static final String RULES = AxeBuilder.getAxeScript();
    private static final String ASK = """
            () => axe.run({ resultTypes: ['violations'] }).then(found => found.violations.map(rule => rule.id + ': ' + rule.nodes[0].html))""";

    private AccessibilityRules() {}

    /** The rules that are broken, each with the first place: {@code "label: <input …>"}. */
    static List<String> broken(Page page) {
        page.evaluate(RULES);
        return ((List<?>) page.evaluate(ASK)).stream().map(String::valueOf).toList();
    }
}
