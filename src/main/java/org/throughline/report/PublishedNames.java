package org.throughline.report;

import org.springframework.stereotype.Component;
import org.throughline.engagement.NamesInLibrary;
import org.throughline.publication.Library;

/** The names that the library's reports use, for the family who choose one. */
@Component
class PublishedNames implements NamesInLibrary {

    private final Library library;

    PublishedNames(Library library) {
        this.library = library;
    }

    @Override
    public boolean isUsed(String name) {
        return library.usesName(name);
    }
}
