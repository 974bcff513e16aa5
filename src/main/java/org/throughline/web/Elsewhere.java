package org.throughline.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * What was at this address is no longer this reader's to see, and they may know that and where it went. Only for those who knew it before: for
 * everybody else throw {@link NotFound}.
 */
@ResponseStatus(HttpStatus.GONE)
public class Elsewhere extends NotFound {

    private static final long serialVersionUID = 1L;

    private final String title;
    private final String sentence;
    private final String href;
    private final String linkWords;

    /**
     * @param sentence all that may be said
     * @param href of the page on which the reader finds more like it
     */
    public Elsewhere(String title, String sentence, String href, String linkWords) {
        this.title = title;
        this.sentence = sentence;
        this.href = href;
        this.linkWords = linkWords;
    }

    Trouble trouble() {
        return new Trouble(HttpStatus.GONE.value(), title, java.util.List.of(sentence), null, href, linkWords);
    }
}
