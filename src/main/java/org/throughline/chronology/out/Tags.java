package org.throughline.chronology.out;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.springframework.web.util.HtmlUtils;

/** The structure of a PDF for screen readers: which part of a page is a heading, a row, a cell (ISO 32000-1, 14.7 and 14.8). */
final class Tags {

    /** What says that a file means to be accessible (ISO 14289-1, 5); {title} is its title. */
    private static final String METADATA = """
            <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
              <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                  <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
                  <pdfuaid:part>1</pdfuaid:part>
                </rdf:Description>
              </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """;

    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement whole;
    /** By page, whose each marked part is. */
    private final Map<Integer, COSArray> parents = new HashMap<>();

    Tags(PDDocument document, String title) throws IOException {
        var catalog = document.getDocumentCatalog();
        var info = new PDMarkInfo();
        info.setMarked(true);
        catalog.setMarkInfo(info);
        catalog.setStructureTreeRoot(root);
        var shown = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        shown.setDisplayDocTitle(true);
        catalog.setViewerPreferences(shown);
        var metadata = METADATA.replace("{title}", HtmlUtils.htmlEscape(title, "UTF-8"));
        catalog.setMetadata(
                new PDMetadata(document, new ByteArrayInputStream(metadata.getBytes(StandardCharsets.UTF_8))));
        whole = new PDStructureElement("Document", root);
        root.appendKid(whole);
    }

    PDStructureElement whole() {
        return whole;
    }

    PDStructureElement in(PDStructureNode parent, String type) {
        var element = new PDStructureElement(type, parent);
        parent.appendKid(element);
        return element;
    }

    /** @param scope of {@link PDTableAttributeObject} */
    PDStructureElement heading(PDStructureNode row, String scope) {
        var cell = in(row, "TH");
        var attributes = new PDTableAttributeObject();
        attributes.setScope(scope);
        cell.addAttribute(attributes);
        return cell;
    }

    /**
     * The number under which a page's next part belongs to an element.
     *
     * @param number of the page, from 0
     */
    int part(PDStructureElement element, PDPage page, int number) {
        var parts = parents.computeIfAbsent(number, each -> {
            page.setStructParents(each);
            page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
            return new COSArray();
        });
        int part = parts.size();
        parts.add(element.getCOSObject());
        if (element.getPage() == null) {
            element.setPage(page);
        }
        if (page.equals(element.getPage())) {
            element.appendKid(part);
        } else {
            var reference = new PDMarkedContentReference();
            reference.setPage(page);
            reference.setMCID(part);
            element.appendKid(reference);
        }
        return part;
    }

    /** Writes down whose each part is. Call it once, at the end. */
    void close() {
        var numbers = new HashMap<Integer, COSObjectable>();
        parents.forEach((page, parts) -> numbers.put(page, () -> parts));
        var tree = new PDNumberTreeNode(COSObjectable.class);
        tree.setNumbers(numbers);
        root.setParentTree(tree);
        root.setParentTreeNextKey(
                numbers.keySet().stream().mapToInt(each -> each).max().orElse(-1) + 1);
        root.getCOSObject().setItem(COSName.TYPE, COSName.getPDFName("StructTreeRoot"));
    }
}
