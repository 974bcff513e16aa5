package org.throughline.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the frame needs to know about one request. Made anew for each by {@link Pages}; a template says
 * {@code page.titled("Pause this review")}.
 *
 * @param title the question or the act, without the name of the service
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
        @Nullable String readerName,
        @Nullable String roleWords,
        List<Link> navigation,
        @Nullable String csrfName,
        @Nullable String csrfToken,
        boolean demonstration,
        @Nullable String done) {

    private static final String SEARCH = "Search";

    public Page {
        navigation = List.copyOf(navigation);
    }

    /** The same page with another title. */
    public Page titled(String newTitle) {
        return new Page(newTitle, frame, readerName, roleWords, navigation, csrfName, csrfToken, demonstration, done);
    }

    /** The same page in another frame. */
    public Page framed(Frame newFrame) {
        return new Page(title, newFrame, readerName, roleWords, navigation, csrfName, csrfToken, demonstration, done);
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
