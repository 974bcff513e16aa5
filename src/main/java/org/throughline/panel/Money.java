package org.throughline.panel;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Pounds and pence, as people write and read them. */
public final class Money {

    private static final Pattern WRITTEN = Pattern.compile("£?\\s*(\\d{1,3}(?:,\\d{3})+|\\d{1,7})(?:\\.(\\d{2}))?");

    private Money() {}

    /** "1,250.50" or "£1250" in pence; empty when it is not money. */
    public static OptionalLong pence(String written) {
        var found = WRITTEN.matcher(written.strip());
        return found.matches()
                ? OptionalLong.of(Long.parseLong(found.group(1).replace(",", "")) * 100
                        + (found.group(2) == null ? 0 : Long.parseLong(found.group(2))))
                : OptionalLong.empty();
    }

    /** "£1,250.50". */
    public static String words(long pence) {
        return String.format(
                Locale.UK, "%s£%,d.%02d", pence < 0 ? "-" : "", Math.abs(pence) / 100, Math.abs(pence) % 100);
    }
}
