package org.throughline.anonymity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaleMarksTests {

    @Test
    void findsThemInHeaderAndProperties() throws Exception {
        assertThat(StaleMarks.in("report.docx", LeakyReport.docx()))
                .extracting(StaleMarks.StaleMark::part)
                .contains("page header", "document property: title", "document property: keywords");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RESTRICTED",
                "Official – Sensitive",
                "OFFICIAL-SENSITIVE until published",
                "Draft v4",
                "NOT FOR PUBLICATION",
                "DRAFT report"
            })
    void findsThemInTheBody(String line) throws Exception {
        assertThat(StaleMarks.in("report.docx", Docx.body(Docx.p(line)).bytes()))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The family read the draft report.",
                "Access was restricted by bail conditions.",
                "Confidentiality",
                "An official told her so."
            })
    void leavesOrdinaryWordsAlone(String line) throws Exception {
        assertThat(StaleMarks.in("report.docx", Docx.body(Docx.p(line)).bytes()))
                .isEmpty();
    }
}
