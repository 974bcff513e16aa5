package org.throughline.web;

/**
 * One thing to put right in a form.
 *
 * @param name the field
 * @param said names the field, says what is wrong and how to put it right
 * @param anchor id of the element to go to
 */
public record Problem(String name, Sentence said, String anchor) {

    /** What is wrong, in English. */
    public String sentence() {
        return said.toString();
    }
}
