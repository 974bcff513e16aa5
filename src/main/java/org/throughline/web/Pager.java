package org.throughline.web;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which page of a long list.
 *
 * @param number from 1
 * @param of how many pages
 * @param base the list's address with its filters, to which "page=2" is added
 */
public record Pager(int number, int of, String base) {

    /** For {@code total} lines, {@code size} to a page; a number out of range is brought into it. */
    public static Pager over(long total, int size, int number, String base) {
        int of = (int) Math.max(1, Math.ceilDiv(total, size));
        return new Pager(Math.clamp(number, 1, of), of, base);
    }

    /** How many lines come before this page. */
    public long skipped(int size) {
        return (number - 1L) * size;
    }

    public String href(int page) {
        return base + (base.contains("?") ? "&" : "?") + "page=" + page;
    }

    /** First, last and those near this one, in order. */
    public List<Integer> near() {
        return IntStream.rangeClosed(1, of)
                .filter(page -> page == 1 || page == of || Math.abs(page - number) <= 1)
                .boxed()
                .toList();
    }
}
