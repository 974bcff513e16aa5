package org.throughline.web;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import org.jspecify.annotations.Nullable;

/**
 * A part of a page that is drawn the first time and written as it is ever after. It goes with the facts it shows and is as good as they are;
 * what belongs to one request (a form's proof, what has just been done) must stand outside it.
 */
public final class DrawnOnce {

    private volatile byte @Nullable [] html;

    /** The content, or what it was when it was drawn first. */
    public Content of(Content content) {
        return output -> {
            var drawn = html;
            if (drawn == null) {
                var fresh = new Utf8ByteOutput();
                content.writeTo(new OwaspHtmlTemplateOutput(fresh));
                drawn = fresh.toByteArray();
                html = drawn;
            }
            output.writeBinaryContent(drawn);
        };
    }
}
