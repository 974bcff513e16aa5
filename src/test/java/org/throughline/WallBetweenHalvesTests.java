package org.throughline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The public half knows nothing of the private half, in classes and in templates; and only the report hands editions over. */
class WallBetweenHalvesTests {

    private static final String TEMPLATES = "gg.jte.generated.precompiled.";
    private static final String[] ROOMS = {
        "access",
        "settings",
        "review",
        "panel",
        "anonymity",
        "chronology",
        "evidence",
        "engagement",
        "report",
        "actions",
        "letters",
        "desk",
        "oversight",
        "cli",
        "demonstration"
    };

    private static final JavaClasses EVERYTHING = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.throughline", "gg.jte.generated");

    @Test
    void no_public_class_or_page_touches_a_private_type() {
        noClasses()
                .that(resideInAnyPackage(
                        "org.throughline.publication..",
                        "org.throughline.learning..",
                        TEMPLATES + "publication..",
                        TEMPLATES + "learning.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(privatePackages()))
                .because("what is public is a copy, with no way back to a case")
                .check(EVERYTHING);
    }

    @Test
    void no_private_page_touches_a_public_type() {
        var privateTemplates = java.util.Arrays.stream(ROOMS)
                .filter(room -> !room.equals("report")) // shows the edition before it is handed over
                .map(room -> TEMPLATES + room + "..")
                .toArray(String[]::new);
        noClasses()
                .that(resideInAnyPackage(privateTemplates))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.throughline.publication..", "org.throughline.learning.."))
                .check(EVERYTHING);
    }

    @Test
    void only_the_report_hands_an_edition_over() {
        noClasses()
                .that(resideInAnyPackage(
                        "org.throughline.access..",
                        "org.throughline.review..",
                        "org.throughline.panel..",
                        "org.throughline.anonymity..",
                        "org.throughline.chronology..",
                        "org.throughline.evidence..",
                        "org.throughline.engagement.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.throughline.publication.."))
                .check(EVERYTHING);
    }

    private static String[] privatePackages() {
        return java.util.Arrays.stream(ROOMS)
                .flatMap(room -> java.util.stream.Stream.of("org.throughline." + room + "..", TEMPLATES + room + ".."))
                .toArray(String[]::new);
    }
}
