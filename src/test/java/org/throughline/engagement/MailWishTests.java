package org.throughline.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An e-mail goes to the family only where their own words say for certain that it may. */
class MailWishTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 14);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By e-mail, in the evening",
                "Email",
                "Text first, then email me",
                "E-bost, gyda’r nos",
                "Drwy ebost"
            })
    void who_chose_email_gets_it(String how) {
        assertThat(MailWish.wantsEmail(how)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By telephone",
                "Letter; no e-mail",
                "Please don’t email",
                "Ring rather than email",
                "Never by e-mail",
                "Email? Not any more, email stop",
                "Ffoniwch. Dim e-bost",
                "Peidiwch ag anfon e-bost",
                "Llythyr yn hytrach nag e-bost",
                "E-bost? Ddim rhagor"
            })
    void who_did_not_gets_none(String how) {
        assertThat(MailWish.wantsEmail(how)).isFalse();
    }

    @Test
    void nothing_recorded_is_not_a_yes() {
        assertThat(MailWish.wantsEmail(null)).isFalse();
        assertThat(MailWish.avoids(null, DAY)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "14 March",
                "Her birthday, 14th of March",
                "All of March",
                "2 May and 14 March 2026",
                "the week before his anniversary",
                "10 to 20 March",
                "14/3",
                "14 Mawrth, ei phen-blwydd",
                "Mis Mawrth i gyd",
                "ddydd Mawrth",
                "yr wythnos cyn y Pasg"
            })
    void a_day_to_avoid_or_one_that_may_be_is_kept_free(String dates) {
        assertThat(MailWish.avoids(dates, DAY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2 May",
                "Her birthday, 3rd of June",
                "December",
                "Christmas",
                "2 May, 11 November",
                "2 Mai",
                "Mis Rhagfyr",
                "y Nadolig"
            })
    void other_days_are_other_days(String dates) {
        assertThat(MailWish.avoids(dates, DAY)).isFalse();
    }
}
