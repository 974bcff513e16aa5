package org.throughline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

class CsvTests {

    @Test
    void aListIsQuotedWhereItMustBeAndMarkedAsUtf8() throws IOException {
        var response = new MockHttpServletResponse();
        var closed = new AtomicBoolean();

        Csv.response(
                response,
                "actions",
                List.of("Action", "Due"),
                Stream.of(List.of("Train staff, \"twice\"", "3 March 2026"), List.of("Two\nlines – é", ""))
                        .onClose(() -> closed.set(true)));

        assertThat(response.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "\uFEFFAction,Due\r\n\"Train staff, \"\"twice\"\"\",3 March 2026\r\n\"Two\nlines – é\",\r\n");
        assertThat(response.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"actions.csv\"");
        assertThat(response.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(closed).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd", "-cmd|' /C calc'!A0", "@SUM(A1)", "\tx", "\rx", "-"})
    void whatASpreadsheetWouldRunIsMadeHarmless(String cell) {
        assertThat(Csv.harmless(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "-12", "+3.5", "3 March 2026", "a=b"})
    void numbersAndWordsStayAsTheyAre(String cell) {
        assertThat(Csv.harmless(cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ruth", "actions for ruth", "a\"b", "../x", ""})
    void aFileNameIsTheKindOfListOnly(String kind) {
        assertThatThrownBy(() -> Csv.response(new MockHttpServletResponse(), kind, List.of(), Stream.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
