package org.throughline.web;

import gg.jte.Content;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the frame needs to know about one request. Made anew for each by {@link Pages}; a template says
 * {@code page.titled("Pause this review")}.
 *
 * @param title the question or the act, without the name of the service
 * @param tongue what the reader chose; English in a frame for work, also once it is given another frame
 * @param here address the switch of language comes back to; null where there is no choice
 * @param readerName who is signed in, or null
 * @param roleWords in what role, in words, or null
 * @param navigation the reader's few main pages; a link with the words "Search" is drawn as a search box for staff
 * @param csrfName name of the hidden field that proves a form is ours; null where no form is sent
 * @param csrfToken its value
 * @param demonstration whether everything is invented, which the page then says
 * @param done one sentence on what has just been done, or null; set by the flash attribute "done"
 */
public record Page(
        String title,
        Frame frame,
        Tongue tongue,
        @Nullable String here,
        @Nullable String readerName,
        @Nullable String roleWords,
        List<Link> navigation,
        @Nullable String csrfName,
        @Nullable String csrfToken,
        boolean demonstration,
        @Nullable Sentence done) {

    private static final String SEARCH = "Search";

    public Page {
        navigation = List.copyOf(navigation);
        if (frame.isWork()) {
            tongue = Tongue.ENGLISH;
            here = null;
        }
    }

    /** The same page with another title. */
    public Page titled(String newTitle) {
        return new Page(
                newTitle,
                frame,
                tongue,
                here,
                readerName,
                roleWords,
                navigation,
                csrfName,
                csrfToken,
                demonstration,
                done);
    }

    /** The same page in another frame. */
    public Page framed(Frame newFrame) {
        return new Page(
                title,
                newFrame,
                tongue,
                here,
                readerName,
                roleWords,
                navigation,
                csrfName,
                csrfToken,
                demonstration,
                done);
    }

    /** A sentence in the page's tongue; see {@link Tongue#say(String, Object...)}. */
    public String say(String english, @Nullable Object... with) {
        return tongue.say(english, with);
    }

    /** The same for one that was put together before its reader was known. */
    public String say(Sentence sentence) {
        return tongue.say(sentence);
    }

    /** Fixed words, one after the other, with commas between them. */
    public String list(List<String> words) {
        return words.stream().map(this::say).collect(Collectors.joining(", "));
    }

    /** The same with markup in its places, for a link within a sentence. */
    public Content write(String english, Content... with) {
        return tongue.write(english, with);
    }

    /** "3 March 2026", "3 Mawrth 2026", or "not recorded". */
    public String date(@Nullable LocalDate date) {
        return tongue.date(date);
    }

    /** "March 2026", "Mawrth 2026", or "not recorded". */
    public String month(@Nullable YearMonth month) {
        return tongue.month(month);
    }

    /** "3 March 2026, 2:15pm", or "not recorded". */
    public String moment(@Nullable Instant moment) {
        return tongue.moment(moment);
    }

    /** "12 reviews", "Nifer yr adolygiadau: 12"; see {@link Tongue#count}. */
    public String count(long number, String one, String many) {
        return tongue.count(number, one, many);
    }

    /** The {@code lang} of what stays in English, such as what was written in a case: "en-GB" on a Welsh page, null on an English one. */
    public @Nullable String langOfEnglish() {
        return tongue == Tongue.ENGLISH ? null : Tongue.ENGLISH.lang();
    }

    /** What stays in English within a line of the page, such as an answer that staff wrote; for a block see {@link #langOfEnglish}. */
    public Content asWritten(String english) {
        return tongue.asWritten(english);
    }

    /** The content, in which the components speak the page's tongue. */
    public Content drawn(Content content) {
        return tongue.drawn(content);
    }

    /** Where the same page is had in the other tongue; null where there is no choice. */
    public @Nullable String inOtherTongue() {
        return here == null
                ? null
                : "/language?to=" + tongue.other().code() + "&back=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
    }

    /** The navigation without the search box. */
    public List<Link> links() {
        return navigation.stream().filter(link -> !isSearchBox(link)).toList();
    }

    /** Where the search box leads, if there is one. */
    public Optional<Link> searchBox() {
        return navigation.stream().filter(this::isSearchBox).findFirst();
    }

    private boolean isSearchBox(Link link) {
        return frame == Frame.STAFF && link.words().equals(SEARCH);
    }
}
