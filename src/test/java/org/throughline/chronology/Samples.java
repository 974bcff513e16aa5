package org.throughline.chronology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The eight invented chronologies of the samples. */
final class Samples {

    static final List<String> FILES = List.of(
            "northmere-constabulary.xlsx",
            "larchfield-surgery.docx",
            "northmere-general-hospital.odt",
            "westvale-mental-health-trust.docx",
            "northmere-borough-housing.csv",
            "northmere-childrens-services.xlsx",
            "haven-domestic-abuse-service.csv",
            "probation-service-north.xlsx");

    private Samples() {}

    static byte[] bytes(String file) {
        try (var in = Samples.class.getResourceAsStream("/samples/chronology/" + file)) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
