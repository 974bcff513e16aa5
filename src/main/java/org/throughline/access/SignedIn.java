package org.throughline.access;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/** The principal of a signed-in session: only who, never what they may do, which is looked up anew on each request. */
public record SignedIn(UUID person) implements Principal, Serializable {
    @Override
    public String getName() {
        return person.toString();
    }
}
