package org.throughline.web;

/**
 * Somebody else changed the same thing first; the page shows both texts. The message stays empty: exceptions carry no case content.
 */
public class StaleWrite extends RuntimeException {

    /** The attribute of a request to which the page with both texts is the answer. */
    public static final String SHOWN = StaleWrite.class.getName();

    /** The parameter with which what is stored now is opened from that page. */
    public static final String AGAIN = "again";

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

    /** The same, said to be opened from the page with both texts. */
    public String again() {
        int end = back.indexOf('#') < 0 ? back.length() : back.indexOf('#');
        return back.substring(0, end) + (back.contains("?") ? "&" : "?") + AGAIN + "=yes" + back.substring(end);
    }
}
