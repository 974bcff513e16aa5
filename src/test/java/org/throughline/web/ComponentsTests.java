package org.throughline.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the components promise: labels, ids, descriptions, links to what is wrong, and nothing that runs inside a page. */
class ComponentsTests {

    private static final Content NOTHING = output -> output.writeContent("<h1>Title</h1>");
    private static Document form;

    @BeforeAll
    static void draw() throws Exception {
        Gallery.write();
        form = Jsoup.parse(Gallery.FOLDER.resolve("form.html").toFile());
    }

    @Test
    void everyFieldHasALabelOfItsOwn() {
        var fields = form.select("main input:not([type=hidden]), main select, main textarea");

        assertThat(fields).hasSizeGreaterThan(10);
        assertThat(fields)
                .allSatisfy(field -> assertThat(form.select("label[for=" + field.id() + "]"))
                        .as(field.id())
                        .hasSize(1));
    }

    @Test
    void everyGroupHasALegend() {
        assertThat(form.select("fieldset"))
                .hasSize(3)
                .allSatisfy(group -> assertThat(group.child(0).tagName()).isEqualTo("legend"));
    }

    @Test
    void idsAreUniqueAndDescriptionsLeadToThem() {
        var ids = form.select("[id]").eachAttr("id");

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(form.select("[aria-describedby]"))
                .isNotEmpty()
                .allSatisfy(element ->
                        assertThat(element.attr("aria-describedby").split(" ")).isSubsetOf(ids.toArray(String[]::new)));
    }

    @Test
    void everyProblemIsALinkToAFieldThatIsThere() {
        var links = form.select(".govuk-error-summary a");

        assertThat(links.eachAttr("href")).containsExactly("#reason", "#from-day", "#file");
        assertThat(links).allSatisfy(link -> {
            assertThat(form.expectFirst(link.attr("href")).tagName()).isEqualTo("input");
        });
        assertThat(form.title()).startsWith("Please check: ").contains("Ruth").endsWith("Throughline");
    }

    @Test
    void theSentenceStandsBesideItsFieldAndIsReadWithIt() {
        var reason = form.expectFirst("#reason");

        assertThat(reason.attr("aria-describedby")).isEqualTo("reason-hint reason-error");
        assertThat(reason.attr("aria-invalid")).isEqualTo("true");
        assertThat(form.select("#reason-error").text()).isEqualTo("To put right: Say why the review pauses");
    }

    @Test
    void whatWasTypedIsStillThere() {
        assertThat(form.select("#from-month").val()).isEqualTo("Feb");
        assertThat(form.select("input[name=asked][checked]").eachAttr("value")).containsExactly("COURT");
        assertThat(form.select("input[name=agencies][checked]").eachAttr("value"))
                .containsExactly("police", "housing");
        assertThat(form.expectFirst("#letter").wholeText())
                .isEqualTo("Ruth's sister prefers letters.\nNot before ten.");
    }

    @Test
    void aFormCarriesItsProofAndItsFiles() {
        var own = form.expectFirst("main form");

        assertThat(own.select("input[name=_csrf]").val()).isEqualTo("token-1");
        assertThat(own.attr("method")).isEqualTo("post");
        assertThat(own.attr("enctype")).isEqualTo("multipart/form-data");
        assertThat(own.select("button").text()).isEqualTo("Pause the review");
    }

    @Test
    void typedTextCannotBecomeMarkup() {
        var typed = Form.typed(Map.of("words", new String[] {"</textarea><script>alert(1)</script>\"'"}));

        var area = Rendered.of("textarea", Map.of("form", typed, "name", "words", "label", "<b>Words</b>"));
        var input = Rendered.of("input", Map.of("form", typed, "name", "words", "label", "Words"));

        assertThat(area.select("script, b")).isEmpty();
        assertThat(area.select("textarea").val()).isEqualTo(typed.value("words"));
        assertThat(input.select("script")).isEmpty();
        assertThat(input.select("input").val()).isEqualTo(typed.value("words"));
    }

    @Test
    void aPasswordIsNeverWrittenBack() {
        var typed = Form.typed(Map.of("secret", new String[] {"not to be seen"}));

        var html = Rendered.text(
                "input", Map.of("form", typed, "name", "secret", "label", "Password", "type", "password"));

        assertThat(html).doesNotContain("not to be seen");
    }

    @ParameterizedTest
    @EnumSource(Frame.class)
    void noPageHasAScriptOrStyleInsideAndAllHaveTheirLandmarks(Frame frame) {
        var page = layout(Rendered.page(frame, "Done."));

        assertThat(page.select("style, [style], script:not([src])")).isEmpty();
        assertThat(page.getAllElements())
                .allSatisfy(element -> assertThat(element.attributes())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")));
        assertThat(page.select("html[lang=en-GB], header, main#main, footer, a[href=#main]"))
                .hasSize(5);
        assertThat(page.select(".tl-done").text()).contains("Done.");
        assertThat(page.select(".tl-invented").text()).startsWith("Everything here is invented");
    }

    @ParameterizedTest
    @EnumSource(Frame.class)
    void helpAndTheFastExitAreForFamiliesAndThePublic(Frame frame) {
        var page = layout(Rendered.page(frame));
        boolean offered = frame == Frame.FAMILY || frame == Frame.PUBLIC;

        assertThat(page.select("a[data-leave]").isEmpty()).isEqualTo(!offered);
        assertThat(page.select("#get-help a[href=tel:08082000247]").isEmpty()).isEqualTo(!offered);
        assertThat(page.select("a[href=#get-help]").isEmpty()).isEqualTo(!offered);
        assertThat(page.select("form[role=search]").isEmpty()).isEqualTo(frame != Frame.STAFF);
    }

    @Test
    void theCaseHeaderSaysItsFourThingsAndWhereOneIs() {
        var header = form.select(".tl-case");

        assertThat(header.text()).contains("Ruth", "MARLOW-VALE-2026-03", "Evidence", "Day 143. Due about 14 May.");
        assertThat(header.select("a[aria-current=page]").eachText()).containsExactly("Overview");
    }

    @Test
    void withoutObstaclesThereIsNothing() {
        var none = Rendered.text("obstacles", Map.of("before", "Before you can", "obstacles", List.of()));
        var one = Rendered.of(
                "obstacles",
                Map.of("before", "Before you can", "obstacles", List.of(new Obstacle("Name a chair", "/r/chair"))));

        assertThat(none).isBlank();
        assertThat(one.select("a[href=/r/chair]").text()).isEqualTo("Name a chair");
    }

    @Test
    void aLinkToChangeSaysWhat() {
        var list = Rendered.of("summaryList", Map.of("rows", List.of(Row.changeable("Chair", "Ola Brand", "/r/c"))));

        assertThat(list.select("a").text()).isEqualTo("Change chair");
    }

    @Test
    void aStepSaysInWordsWhereItIs() {
        var steps = Rendered.of(
                "steps",
                Map.of(
                        "steps",
                        List.of(new Step("Agreed", Step.State.DONE, null), new Step("Draft", Step.State.NOW, null))));

        assertThat(steps.select("li").eachText()).containsExactly("Agreed Done", "Draft Now");
        assertThat(steps.select("[aria-current=step]").text()).isEqualTo("Draft Now");
    }

    private static Document layout(Page page) {
        return Rendered.of("layout", Map.of("page", page, "content", NOTHING));
    }
}
