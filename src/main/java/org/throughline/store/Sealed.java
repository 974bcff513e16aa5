package org.throughline.store;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Files as the store keeps them: AES-256-GCM under the installation's key, so that a copy of the database alone shows none. */
@Component
public class Sealed {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    Sealed(Key key) {
        this.key = new SecretKeySpec(key.derive("files"), "AES");
    }

    /** Encrypts; the same bytes never look the same twice. */
    public byte[] seal(byte[] plain) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var body = run(Cipher.ENCRYPT_MODE, nonce, plain, 0, plain.length);
        return ByteBuffer.allocate(NONCE_BYTES + body.length)
                .put(nonce)
                .put(body)
                .array();
    }

    /** Decrypts what {@link #seal} made; refuses bytes that were changed since. */
    public byte[] open(byte[] sealed) {
        var nonce = new byte[NONCE_BYTES];
        System.arraycopy(sealed, 0, nonce, 0, NONCE_BYTES);
        return run(Cipher.DECRYPT_MODE, nonce, sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
    }

    private byte[] run(int mode, byte[] nonce, byte[] bytes, int from, int length) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(bytes, from, length);
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException("A stored file could not be opened with this installation's key.", problem);
        }
    }
}
