package org.throughline.anonymity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The styles of a document that hide their text, by themselves or through the style they build on. */
final class HiddenStyles {

    private HiddenStyles() {}

    static Set<String> in(@Nullable Document styles) {
        if (styles == null) {
            return Set.of();
        }
        Map<String, Element> byId = new HashMap<>();
        for (Element element : Xml.all(styles)) {
            if (Xml.word(element, "style")) {
                byId.put(Xml.attribute(element, "styleId"), element);
            }
        }
        Set<String> hidden = new HashSet<>();
        for (String id : byId.keySet()) {
            if (hides(id, byId, 0)) {
                hidden.add(id);
            }
        }
        return hidden;
    }

    private static boolean hides(String id, Map<String, Element> byId, int depth) {
        Element style = byId.get(id);
        if (style == null || depth > 20) {
            return false;
        }
        Element vanish = Xml.child(Xml.child(style, "rPr"), "vanish");
        if (vanish != null) {
            return Xml.on(vanish);
        }
        Element base = Xml.child(style, "basedOn");
        return base != null && hides(Xml.attribute(base, "val"), byId, depth + 1);
    }
}
