package org.throughline.review;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The legal test, a setting apart from the public name: from the day in {@code throughline.domestic-abuse-test-from} (ISO date, unset for
 * not yet) deaths can be tested for domestic abuse.
 */
@Component
public class LegalTest {

    private final @Nullable LocalDate domesticAbuseFrom;

    LegalTest(@Value("${throughline.domestic-abuse-test-from:}") String from) {
        this.domesticAbuseFrom = from.isBlank() ? null : LocalDate.parse(from.strip());
    }

    /** The limbs a death of this day can meet; a death of unknown day is tested as the law was. */
    public List<Limb> limbs(@Nullable LocalDate died) {
        boolean newTest = domesticAbuseFrom != null && died != null && !died.isBefore(domesticAbuseFrom);
        return Arrays.stream(Limb.values())
                .filter(limb -> newTest || limb != Limb.DOMESTIC_ABUSE)
                .toList();
    }
}
