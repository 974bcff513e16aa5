package org.throughline.documents;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Shows a workbook's numbers and dates as Excel would on a British computer. */
final class NumberFormats {

    private static final MathContext FIFTEEN_DIGITS = new MathContext(15);
    private static final double DAY_AFTER_LAST = 2_958_466;
    /** Built-in formats that follow the computer's country: what Excel shows in the United Kingdom. */
    private static final Map<Integer, String> BRITISH = Map.of(
            14, "dd/mm/yyyy",
            15, "dd-mmm-yy",
            16, "dd-mmm",
            20, "hh:mm",
            21, "hh:mm:ss",
            22, "dd/mm/yyyy hh:mm");

    private record Format(int id, String code, @Nullable DateFormat date) {}

    private final boolean from1904;
    private final Map<Integer, String> codes = new HashMap<>();
    private final Map<Integer, Format> formats = new HashMap<>();
    private final List<Format> styles = new ArrayList<>();
    private @Nullable DataFormatter numbers;

    NumberFormats(boolean from1904) {
        this.from1904 = from1904;
    }

    void load(OfficePackage pack, String name) throws IOException, UnreadableFile {
        try (var xml = pack.xml(name)) {
            boolean inCells = false;
            while (xml.next()) {
                if (xml.is("numFmt"))
                    code(xml.number("numFmtId", 0, Integer.MAX_VALUE), xml.attribute("formatCode", ""));
                else if (xml.is("cellXfs")) inCells = true;
                else if (inCells
                        && !xml.isText()
                        && !xml.isStart()
                        && xml.name().equals("cellXfs")) inCells = false;
                else if (inCells && xml.is("xf")) style(xml.number("numFmtId", 0, Integer.MAX_VALUE));
            }
        }
    }

    /** What a workbook writes for a number format of its own. */
    void code(int id, String code) {
        codes.put(id, code);
    }

    /** The next cell style, which names its number format. */
    void style(int format) {
        styles.add(formats.computeIfAbsent(format, this::format));
    }

    private Format format(int id) {
        String builtIn = id < 164 ? BRITISH.getOrDefault(id, BuiltinFormats.getBuiltinFormat(id)) : null;
        String code = BRITISH.containsKey(id) || builtIn != null && !codes.containsKey(id)
                ? builtIn
                : codes.getOrDefault(id, "General");
        if (code == null || code.isEmpty()) code = "General";
        return new Format(id, code, DateUtil.isADateFormat(id, code) ? new DateFormat(code) : null);
    }

    /** A number as its cell's style shows it; a date or time with its moment. */
    Cell show(double number, int style) {
        var format = style < styles.size() ? styles.get(style) : null;
        if (format == null || format.code().equals("General") || format.code().equals("@"))
            return Cell.of(general(number));
        if (format.date() == null) return Cell.of(formatted(number, format));
        if (!(number >= 0 && number < DAY_AFTER_LAST)) return Cell.of(general(number));
        var moment = moment(number);
        String shown = format.date().show(moment, number);
        if (format.date().countsOn() && number >= 1) return Cell.of(shown);
        if (number < 1 && !format.date().hasDay())
            moment = LocalDate.of(1899, 12, 31).atTime(moment.toLocalTime());
        return new Cell(shown, moment, 1);
    }

    /** A date written as ISO 8601 (strict workbooks). */
    Cell isoDate(String written, int style) {
        try {
            var moment = written.contains("T")
                    ? LocalDateTime.parse(written.replace("Z", ""))
                    : LocalDate.parse(written).atStartOfDay();
            var format = style < styles.size() ? styles.get(style).date() : null;
            var shown = format == null ? new DateFormat("dd/mm/yyyy") : format;
            return new Cell(shown.show(moment, 0), moment, 1);
        } catch (DateTimeException e) {
            return Cell.of(written);
        }
    }

    private LocalDateTime moment(double serial) {
        long seconds = Math.round(serial * 86_400);
        long day = Math.floorDiv(seconds, 86_400L);
        var time = LocalTime.ofSecondOfDay(Math.floorMod(seconds, 86_400L));
        if (from1904) return LocalDate.of(1904, 1, 1).plusDays(day).atTime(time);
        // Excel counts a 29 February 1900 that never was
        var start = day < 60 ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
        return start.plusDays(day).atTime(time);
    }

    private String formatted(double number, Format format) {
        if (numbers == null) numbers = new DataFormatter(Locale.ENGLISH);
        try {
            return numbers.formatRawCellContents(number, format.id(), format.code());
        } catch (RuntimeException e) {
            // a code Excel would refuse too: the number itself is the safest thing to show
            return general(number);
        }
    }

    private static String general(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) return Long.toString((long) number);
        if (Double.isNaN(number) || Double.isInfinite(number)) return Double.toString(number);
        var rounded = new BigDecimal(number).round(FIFTEEN_DIGITS).stripTrailingZeros();
        return rounded.scale() > 20 || rounded.scale() < -20 ? rounded.toString() : rounded.toPlainString();
    }
}
