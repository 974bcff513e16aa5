package org.throughline.letters;

/** A way to send e-mails. */
public interface Post {

    /** Whether this installation has it. */
    boolean isConfigured();

    /** In words, for the page: "the mail server". */
    String words();

    /** Hands a message over. Never throws for what a post office may do: that is a {@link Result}. */
    Result send(Envelope envelope);

    /** What became of it. */
    sealed interface Result {

        /** It was taken. */
        record Taken() implements Result {}

        /** Not now; it may work later. {@code problem} holds no address. */
        record Later(String problem) implements Result {}

        /** Trying again will not help. */
        record Never(String problem) implements Result {}
    }
}
