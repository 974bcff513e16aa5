package org.throughline.web;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * A sentence that is put together before it is known in which language it will be read: a flash sentence, a problem of a form.
 *
 * @param english with {0}, {1} … as places
 * @param with what stands in those places: text, numbers, days, other sentences
 */
public record Sentence(String english, List<Serializable> with) implements Serializable {

    public Sentence {
        with = List.copyOf(with);
    }

    public static Sentence of(String english, Serializable... with) {
        return new Sentence(english, Arrays.asList(with));
    }

    /** In English. */
    @Override
    public String toString() {
        return Tongue.ENGLISH.say(this);
    }
}
