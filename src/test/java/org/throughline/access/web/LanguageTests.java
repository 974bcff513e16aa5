package org.throughline.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.Reader;
import org.throughline.access.SignedIn;

/** The switch between English and Welsh: what it keeps, where it leads, and whose pages it changes. */
@ThroughlineTest
class LanguageTests {

    private static final Cookie WELSH = new Cookie("language", "cy");

    private final MockMvc browser;
    private final Invented invented;

    LanguageTests(@Autowired WebApplicationContext context, @Autowired Invented invented) {
        this.browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        this.invented = invented;
    }

    @Test
    void the_switch_keeps_the_choice_for_a_year_and_leads_back() throws Exception {
        var answer = answer(get("/language?to=cy&back=/library?words=allotment"));
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/library?words=allotment");
        assertThat(answer.getHeader("Set-Cookie"))
                .contains("language=cy", "Path=/", "Max-Age=31536000", "HttpOnly", "SameSite=Lax");
        var welsh = page(get("/library?words=allotment").cookie(WELSH));
        assertThat(welsh.select("html").attr("lang")).isEqualTo("cy");
        assertThat(welsh.title()).isEqualTo("Llyfrgell adolygiadau cyhoeddedig – Throughline");
        assertThat(welsh.select("#leave").text()).startsWith("Gadael y dudalen hon");
        var back = welsh.select(".tl-tongue a");
        assertThat(back.text()).isEqualTo("English");
        assertThat(back.attr("href")).isEqualTo("/language?to=en&back=%2Flibrary%3Fwords%3Dallotment");
        assertThat(answer(get(back.attr("href").replace("%2F", "/"))).getHeader("Set-Cookie"))
                .contains("language=en");
    }

    @Test
    void without_a_choice_a_page_is_english() throws Exception {
        var english = page(get("/library"));
        assertThat(english.select("html").attr("lang")).isEqualTo("en-GB");
        assertThat(english.select("h1").text()).isEqualTo("Library of published reviews");
        assertThat(english.select(".tl-tongue a").attr("lang")).isEqualTo("cy");
        assertThat(english.select("main [lang]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example/library",
                "https:evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "javascript:alert(1)",
                "library",
                "/library\r\nX-Bad: yes",
                ""
            })
    void it_leads_nowhere_else(String back) throws Exception {
        assertThat(answer(get("/language").param("to", "cy").param("back", back))
                        .getRedirectedUrl())
                .isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource({
        "/account/password, /account",
        "/sign-in/code/again, /sign-in/code",
        "/nowhere/at/all, /",
        "/published/somewhere/2021-a, /published/somewhere/2021-a"
    })
    void what_only_takes_a_form_leads_to_the_page_above(String back, String to) throws Exception {
        assertThat(answer(get("/language").param("to", "cy").param("back", back))
                        .getRedirectedUrl())
                .isEqualTo(to);
    }

    @Test
    void pages_for_work_stay_english_and_offer_no_choice() throws Exception {
        var coordinator = invented.coordinator(invented.partnership());
        var work = page(as(coordinator, get("/work")).cookie(WELSH));
        assertThat(work.select("html").attr("lang")).isEqualTo("en-GB");
        assertThat(work.select("h1").text()).isEqualTo("My work");
        assertThat(work.select(".tl-tongue")).isEmpty();
        assertThat(page(as(coordinator, get("/account")).cookie(WELSH))
                        .select("h1")
                        .text())
                .isEqualTo("How you sign in");
        assertThat(page(as(coordinator, get("/library")).cookie(WELSH))
                        .select("h1")
                        .text())
                .isEqualTo("Llyfrgell adolygiadau cyhoeddedig");
    }

    @Test
    void what_is_wrong_with_a_form_and_what_it_did_are_said_in_welsh() throws Exception {
        var refused =
                page(post("/sign-in/new-link").param("email", "").with(csrf()).cookie(WELSH));
        assertThat(refused.title()).startsWith("Gwiriwch: Gofyn am ddolen newydd");
        assertThat(refused.select(".govuk-error-summary a").text())
                .isEqualTo("Teipiwch y cyfeiriad e-bost a roesoch i ni");
        assertThat(refused.select("#email-error").text())
                .isEqualTo("I’w gywiro: Teipiwch y cyfeiriad e-bost a roesoch i ni");
        var sent = browser.perform(post("/sign-in/new-link")
                        .param("email", "nobody@example.org")
                        .with(csrf()))
                .andReturn();
        var after = page(get("/sign-in/new-link").flashAttrs(sent.getFlashMap()).cookie(WELSH));
        assertThat(after.select("[data-done]").text()).contains("Beth ddigwyddodd", "Diolch.");
    }

    private static MockHttpServletRequestBuilder as(Reader reader, MockHttpServletRequestBuilder request) {
        return request.with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(Objects.requireNonNull(reader.person())),
                null,
                AuthorityUtils.createAuthorityList("DEMONSTRATION"))));
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(answer(request).getContentAsString());
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request).andReturn().getResponse();
    }
}
