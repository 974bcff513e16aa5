package org.throughline.access;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The reader may see the thing but not do this to it. The message says whose act it is, never case content. */
@ResponseStatus(HttpStatus.FORBIDDEN)
public final class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotAllowed(String sentence) {
        super(sentence, null, false, false);
    }
}
