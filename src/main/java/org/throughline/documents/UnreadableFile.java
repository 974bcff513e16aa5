package org.throughline.documents;

/** A file that cannot be read. Its message is a sentence for the person who sent it: what is wrong and what to do. Never holds content. */
public final class UnreadableFile extends Exception {

    /** Why, for tests and counts. */
    public enum Reason {
        PASSWORD,
        EMPTY,
        TRUNCATED,
        NOT_WHAT_ITS_NAME_SAYS,
        UNKNOWN_KIND,
        TOO_LARGE,
        UNPACKS_TOO_LARGE,
        /** Built to do harm: a document type declaration, XML nested beyond reason. */
        UNSAFE
    }

    private final Reason reason;
    private final String sentence;

    public UnreadableFile(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
        this.sentence = sentence;
    }

    public Reason reason() {
        return reason;
    }

    /** What is wrong and what to do, for the person who sent the file. */
    public String sentence() {
        return sentence;
    }
}
