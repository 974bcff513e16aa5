package org.throughline.review;

/**
 * The limb of the test that a death meets: Domestic Violence, Crime and Victims Act 2004 s.9(1), and, once in force for a death, as the
 * Victims and Prisoners Act 2024 s.19 amends it.
 */
public enum Limb {
    RELATIVE("Violence, abuse or neglect by a relative"),
    PARTNER("Violence, abuse or neglect by a partner or former partner"),
    HOUSEHOLD("Violence, abuse or neglect by a member of the same household"),
    SUICIDE("Suicide, where abuse such as coercive control gives cause for concern"),
    DOMESTIC_ABUSE("Domestic abuse, as the Domestic Abuse Act 2021 defines it"),
    NONE("The test is not met");

    private final String words;

    Limb(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
