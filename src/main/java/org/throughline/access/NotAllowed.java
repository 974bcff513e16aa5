package org.throughline.access;

/** The reader may see the thing but not do this to it. The message is a sentence for them. */
public final class NotAllowed extends RuntimeException {
    public NotAllowed(String sentence) {
        super(sentence, null, false, false);
    }
}
