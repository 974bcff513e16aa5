package org.throughline;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Objects;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.throughline.access.Reader;
import org.throughline.access.SignedIn;

/** Opens pages and sends forms as one of the invented people, without a browser but through every layer of the service. */
@Component
public class AtTheDesk {

    private final WebApplicationContext context;

    AtTheDesk(WebApplicationContext context) {
        this.context = context;
    }

    public MockHttpServletResponse open(Reader reader, String path) {
        return perform(reader, get(path));
    }

    /** @param fields names and values by turns */
    public MockHttpServletResponse send(Reader reader, String path, String... fields) {
        return perform(reader, form(path, fields));
    }

    /** Sends a form and gives what the page after it says; "" where it says nothing. */
    public String said(Reader reader, String path, String... fields) {
        return Objects.toString(result(reader, form(path, fields)).getFlashMap().get("done"), "");
    }

    /** Sends a form and gives the page it leads to, as the next page of the same sitting. */
    public String afterwards(Reader reader, String path, String... fields) {
        var sent = result(reader, form(path, fields));
        var next = Objects.requireNonNull(sent.getResponse().getRedirectedUrl(), "It leads nowhere.");
        try {
            return result(reader, get(next).flashAttrs(new java.util.HashMap<>(sent.getFlashMap())))
                    .getResponse()
                    .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException never) {
            throw new IllegalStateException(never);
        }
    }

    private static MockHttpServletRequestBuilder form(String path, String... fields) {
        var request = post(path);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request;
    }

    public MockHttpServletResponse attach(Reader reader, String path, String fileName, byte[] bytes) {
        return attach(reader, path, "file", fileName, bytes);
    }

    /** @param field the name of the field the file is chosen in */
    public MockHttpServletResponse attach(Reader reader, String path, String field, String fileName, byte[] bytes) {
        return attach(reader, path, field, fileName, bytes, new String[0]);
    }

    /**
     * Sends a form with a file in it.
     *
     * @param fields names and values by turns
     */
    public MockHttpServletResponse attach(
            Reader reader, String path, String field, String fileName, byte[] bytes, String... fields) {
        var request = multipart(path).file(new MockMultipartFile(field, fileName, "application/octet-stream", bytes));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return perform(reader, request);
    }

    private MockHttpServletResponse perform(Reader reader, AbstractMockHttpServletRequestBuilder<?> request) {
        return result(reader, request).getResponse();
    }

    private MvcResult result(Reader reader, AbstractMockHttpServletRequestBuilder<?> request) {
        var who = UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(Objects.requireNonNull(reader.person())),
                null,
                AuthorityUtils.createAuthorityList("DEMONSTRATION"));
        RequestBuilder signed = request.with(authentication(who)).with(csrf());
        try {
            MockMvc desk = MockMvcBuilders.webAppContextSetup(context)
                    .apply(springSecurity())
                    .build();
            return desk.perform(signed).andReturn();
        } catch (Exception problem) {
            throw new AssertionError("The page broke.", problem);
        }
    }
}
