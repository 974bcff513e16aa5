package org.throughline.web;

/**
 * Somebody else changed the same thing first; the page shows both texts. The message stays empty: exceptions carry no case content.
 */
public class StaleWrite extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String what;
    private final String theirs;
    private final String yours;
    private final String back;

    /**
     * @param what begins the sentence "… was changed while you were writing"
     * @param theirs what is stored now
     * @param yours what was sent and refused
     * @param back where to write again
     */
    public StaleWrite(String what, String theirs, String yours, String back) {
        this.what = what;
        this.theirs = theirs;
        this.yours = yours;
        this.back = back;
    }

    public String what() {
        return what;
    }

    public String theirs() {
        return theirs;
    }

    public String yours() {
        return yours;
    }

    public String back() {
        return back;
    }
}
