package org.throughline.anonymity;

/** How near one spelling is to another. */
final class Misspelling {

    private Misspelling() {}

    /** Near enough to be taken for the name when it stands alone: precision first. Both lower case and plain. */
    static boolean alone(String written, String name) {
        int length = Math.min(written.length(), name.length());
        if (Math.max(written.length(), name.length()) < 5
                || written.charAt(0) != name.charAt(0) && !sound(written).equals(sound(name))) {
            return false;
        }
        int distance = distance(written, name, 2);
        boolean sameSound = sound(written).equals(sound(name));
        return distance == 1 && (sameSound || length >= 7) || distance == 2 && sameSound && length >= 7;
    }

    /** Near enough when another name of the same person stands beside it. */
    static boolean beside(String written, String name) {
        int length = Math.min(written.length(), name.length());
        int distance = distance(written, name, 2);
        return length >= 4 && distance == 1 || length >= 6 && distance == 2;
    }

    /** Damerau–Levenshtein (optimal alignment) distance; anything above {@code bound} comes back as {@code bound + 1}. */
    static int distance(String a, String b, int bound) {
        if (Math.abs(a.length() - b.length()) > bound) {
            return bound + 1;
        }
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return Math.min(d[a.length()][b.length()], bound + 1);
    }

    /** A rough English sound: the consonants, doubles once, vowels only as a first letter. */
    static String sound(String word) {
        String w = word.replace("ph", "f")
                .replace("ck", "k")
                .replace("gh", "")
                .replace("wh", "w")
                .replace("x", "ks")
                .replace('q', 'k')
                .replace('z', 's')
                .replaceAll("c(?=[eiy])", "s")
                .replace('c', 'k')
                .replaceAll("g(?=[eiy])", "j")
                .replaceAll("^kn", "n")
                .replaceAll("^wr", "r");
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < w.length(); i++) {
            char c = w.charAt(i);
            boolean vowel = "aeiouyhw".indexOf(c) >= 0;
            if (i == 0 && vowel) {
                out.append("aeiou".indexOf(c) >= 0 ? 'a' : c);
            } else if (!vowel && (out.isEmpty() || out.charAt(out.length() - 1) != c)) {
                out.append(c);
            }
        }
        return out.toString();
    }
}
