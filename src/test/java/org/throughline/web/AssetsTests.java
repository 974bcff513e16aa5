package org.throughline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class AssetsTests {

    @Test
    void govukStylesHaveNeitherItsFontNorAnyPicture() {
        assertThat(Assets.govukStyles())
                .contains(".govuk-button{", ".govuk-error-summary{", "system-ui,sans-serif")
                .doesNotContain("@font-face", "GDS Transport", "url(", "@import", "sourceMappingURL");
    }

    @Test
    void nothingElseIsLeftOut() {
        assertThat(Assets.ours("a{color:red}@font-face{x:y}b{background-image:url(/c.svg);margin:0}"))
                .isEqualTo("a{color:red}b{margin:0}");
    }

    @Test
    void ourOwnStylesAskForNothingElsewhere() throws Exception {
        var own = new ClassPathResource("static/assets/throughline.css").getContentAsString(StandardCharsets.UTF_8);

        assertThat(own).contains(".tl-top").doesNotContain("url(", "@import", "http");
    }
}
