package org.throughline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The installation's secret. Passwords of the store's roles derive from it, so that every node knows them and none is written down. */
public final class Key {

    private static final int BYTES = 32;

    private final byte[] secret;

    private Key(byte[] secret) {
        this.secret = secret;
    }

    static Key of(Settings settings) {
        if (settings.key() != null && !settings.key().isBlank()) {
            return new Key(settings.key().getBytes(StandardCharsets.UTF_8));
        }
        if (!settings.embedded()) {
            throw new CannotStart("THROUGHLINE_KEY is missing: with a database server the key must be given.");
        }
        return kept(settings.homeFolder().resolve("key"));
    }

    private static Key kept(Path file) {
        try {
            if (Files.notExists(file)) {
                var fresh = new byte[BYTES];
                new SecureRandom().nextBytes(fresh);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, HexFormat.of().formatHex(fresh));
            }
            return new Key(Files.readString(file).strip().getBytes(StandardCharsets.UTF_8));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Bytes for one purpose; the same purpose always gives the same 32 bytes, and nothing about any other. */
    public byte[] derive(String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }

    String password(String role) {
        return HexFormat.of().formatHex(derive("database role " + role));
    }
}
