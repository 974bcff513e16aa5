package org.throughline.web;

import gg.jte.Content;
import gg.jte.html.HtmlContent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The language a page is read in. English sentences are their own keys: what has no Welsh in the files of words/cy comes out in English, never as
 * an error.
 */
public enum Tongue {
    ENGLISH("en-GB", "en", "English"),
    WELSH("cy", "cy", "Cymraeg");

    private static final List<String> WELSH_MONTHS = List.of(
            "Ionawr",
            "Chwefror",
            "Mawrth",
            "Ebrill",
            "Mai",
            "Mehefin",
            "Gorffennaf",
            "Awst",
            "Medi",
            "Hydref",
            "Tachwedd",
            "Rhagfyr");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final ScopedValue<Tongue> OF_PAGE = ScopedValue.newInstance();

    private final String lang;
    private final String code;
    private final String ownName;

    Tongue(String lang, String code, String ownName) {
        this.lang = lang;
        this.code = code;
        this.ownName = ownName;
    }

    /** The tongue with this code: "cy" for Welsh, all else is English. */
    public static Tongue of(@Nullable String code) {
        return WELSH.code.equals(code) ? WELSH : ENGLISH;
    }

    /** The tongue of the page whose content is being drawn, for components that are given no page; else English. */
    public static Tongue ofPage() {
        return OF_PAGE.orElse(ENGLISH);
    }

    /** As HTML says it: "en-GB", "cy". */
    public String lang() {
        return lang;
    }

    /** "en", "cy". */
    public String code() {
        return code;
    }

    /** What it is called by those who speak it. */
    public String ownName() {
        return ownName;
    }

    /** The tongue to change to. */
    public Tongue other() {
        return this == ENGLISH ? WELSH : ENGLISH;
    }

    /**
     * A sentence in this tongue.
     *
     * @param english the sentence in English, with {0}, {1} … {9} as places for values
     * @param with what stands in those places: text as it is, days and months as words, another {@link Sentence} in this tongue
     */
    public String say(String english, @Nullable Object... with) {
        var words = words(english);
        return with.length == 0
                ? words
                : PLACE.matcher(words).replaceAll(place -> Matcher.quoteReplacement(value(place.group(), with)));
    }

    /** The same for one that was put together before its reader was known. */
    public String say(Sentence sentence) {
        return say(sentence.english(), sentence.with().toArray());
    }

    /** A sentence with markup in its places, such as a link; the words themselves are escaped. */
    Content write(String english, Content... with) {
        return (HtmlContent) output -> {
            var words = words(english);
            int end = 0;
            for (var place = PLACE.matcher(words); place.find(); end = place.end()) {
                output.setContext("p", null);
                output.writeUserContent(words.substring(end, place.start()));
                int number = number(place.group());
                if (number < with.length) {
                    with[number].writeTo(output);
                }
            }
            output.setContext("p", null);
            output.writeUserContent(words.substring(end));
        };
    }

    /** English within a line of this tongue, such as what staff wrote: marked as English where this is not. */
    Content asWritten(String english) {
        return (HtmlContent) output -> {
            output.writeContent(this == ENGLISH ? "" : "<span lang=\"" + ENGLISH.lang + "\">");
            output.setContext("span", null);
            output.writeUserContent(english);
            output.writeContent(this == ENGLISH ? "" : "</span>");
        };
    }

    /** Content in which {@link #ofPage} is this tongue. */
    Content drawn(Content content) {
        return output -> ScopedValue.where(OF_PAGE, this).run(() -> content.writeTo(output));
    }

    /** "3 March 2026", "3 Mawrth 2026", or "not recorded". */
    public String date(@Nullable LocalDate date) {
        return this == ENGLISH || date == null
                ? say(Show.date(date))
                : date.getDayOfMonth() + " " + month(YearMonth.from(date));
    }

    /** "March 2026", "Mawrth 2026", or "not recorded". */
    public String month(@Nullable YearMonth month) {
        return this == ENGLISH || month == null
                ? say(Show.month(month))
                : WELSH_MONTHS.get(month.getMonthValue() - 1) + " " + month.getYear();
    }

    /** "3 March 2026, 2:15pm", or "not recorded". */
    public String moment(@Nullable Instant moment) {
        if (this == ENGLISH || moment == null) {
            return say(Show.moment(moment));
        }
        var london = LocalDateTime.ofInstant(moment, Show.LONDON);
        return date(london.toLocalDate()) + ", " + say(Show.time(london.toLocalTime()));
    }

    /**
     * "1 review", "12 reviews", "no reviews". In Welsh, where a number changes the word after it, "Nifer yr adolygiadau: 12": the Welsh of
     * {@code many} is what stands before the colon.
     */
    public String count(long number, String one, String many) {
        var welsh = words(many);
        return welsh.equals(many) ? Show.count(number, one, many) : "%s: %,d".formatted(welsh, number);
    }

    /** Months as they are typed in this tongue, January first. */
    static List<String> welshMonths() {
        return WELSH_MONTHS;
    }

    private String words(String english) {
        return this == ENGLISH ? english : Words.welsh(english);
    }

    private String value(String place, @Nullable Object[] with) {
        int number = number(place);
        if (number >= with.length) {
            return place;
        }
        return switch (with[number]) {
            case null -> "";
            case Sentence sentence -> say(sentence);
            case LocalDate date -> date(date);
            case YearMonth month -> month(month);
            case Object other -> other.toString();
        };
    }

    private static int number(String place) {
        return place.charAt(1) - '0';
    }
}
