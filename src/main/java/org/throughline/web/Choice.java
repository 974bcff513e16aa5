package org.throughline.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One radio button, tick box or option; {@code value} is sent, {@code words} and {@code hint} are read. */
public record Choice(String value, String words, @Nullable String hint) {

    public static Choice of(String value, String words) {
        return new Choice(value, words, null);
    }

    /** Every value of an enum, in its order. */
    public static <E extends Enum<E>> List<Choice> of(Class<E> kind, Function<E, String> words) {
        return Arrays.stream(kind.getEnumConstants())
                .map(each -> of(each.name(), words.apply(each)))
                .toList();
    }
}
