package org.throughline.anonymity;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** Takes out of JPEG and PNG pictures what cameras and programs write beside the picture: places, names, remarks. */
final class PictureDetails {

    private static final Set<String> SHOWN = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "acTL",
            "fcTL", "fdAT");

    private PictureDetails() {}

    /** The picture without its details; other kinds, and damaged ones, as they are. */
    static byte[] strip(byte[] picture) {
        if (picture.length > 4 && (picture[0] & 0xff) == 0xff && (picture[1] & 0xff) == 0xd8) {
            return jpeg(picture);
        }
        if (picture.length > 8 && (picture[0] & 0xff) == 0x89 && picture[1] == 'P' && picture[2] == 'N') {
            return png(picture);
        }
        return picture;
    }

    private static byte[] jpeg(byte[] picture) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(picture.length);
        out.write(picture, 0, 2);
        int at = 2;
        while (at + 4 <= picture.length && (picture[at] & 0xff) == 0xff) {
            int marker = picture[at + 1] & 0xff;
            if (marker == 0xda) {
                out.write(picture, at, picture.length - at);
                return out.toByteArray();
            }
            int length = 2 + ((picture[at + 2] & 0xff) << 8 | picture[at + 3] & 0xff);
            if (at + length > picture.length) {
                return picture;
            }
            // APP0, the colour profile and Adobe's colour mark are needed to show it; other APPn and remarks are not
            boolean detail = marker > 0xe0 && marker <= 0xef && marker != 0xe2 && marker != 0xee || marker == 0xfe;
            if (!detail) {
                out.write(picture, at, length);
            }
            at += length;
        }
        return picture;
    }

    private static byte[] png(byte[] picture) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(picture.length);
        out.write(picture, 0, 8);
        int at = 8;
        while (at + 12 <= picture.length) {
            int length = (picture[at] & 0xff) << 24
                    | (picture[at + 1] & 0xff) << 16
                    | (picture[at + 2] & 0xff) << 8
                    | picture[at + 3] & 0xff;
            if (length < 0 || length > picture.length - at - 12) {
                return picture;
            }
            String kind = new String(Arrays.copyOfRange(picture, at + 4, at + 8), StandardCharsets.US_ASCII);
            if (SHOWN.contains(kind)) {
                out.write(picture, at, length + 12);
            }
            at += length + 12;
            if (kind.equals("IEND")) {
                return out.toByteArray();
            }
        }
        return picture;
    }
}
