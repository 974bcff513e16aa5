package org.throughline.access;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The public halves of people's passkeys. */
@Component
public class Passkeys implements UserCredentialRepository {

    private final JdbcClient db;

    Passkeys(JdbcClient db) {
        this.db = db;
    }

    /** A passkey as its owner sees it. */
    public record Passkey(String id, String label, Instant madeAt, Instant lastUsedAt) {}

    /** The passkeys of a person, the oldest first. */
    public List<Passkey> of(UUID person) {
        return db.sql(
                        "select id, label, made_at, last_used_at from access.passkey where person_id = :person order by made_at")
                .param("person", person)
                .query((row, number) -> new Passkey(
                        row.getString("id"),
                        row.getString("label"),
                        row.getTimestamp("made_at").toInstant(),
                        row.getTimestamp("last_used_at").toInstant()))
                .list();
    }

    /** Removes a passkey of this reader; somebody else's stays. */
    @Transactional
    public boolean remove(Reader reader, String id) {
        return db.sql("delete from access.passkey where id = :id and person_id = :person")
                        .param("id", id)
                        .param("person", reader.person())
                        .update()
                > 0;
    }

    @Override
    @Transactional
    public void save(CredentialRecord passkey) {
        db.sql("""
                        insert into access.passkey values (:id, :person, :label, :kind, :key, :signatures, :verified, :eligible, :backedUp,
                            :transports, :attestation, :clientData, :made, :used)
                        on conflict (id) do update set label = :label, signatures = :signatures, user_verified = :verified,
                            backed_up = :backedUp, last_used_at = :used
                        where passkey.person_id = :person""")
                .param("id", passkey.getCredentialId().toBase64UrlString())
                .param("person", person(passkey.getUserEntityUserId()))
                .param("label", passkey.getLabel())
                .param(
                        "kind",
                        passkey.getCredentialType() == null
                                ? null
                                : passkey.getCredentialType().getValue(),
                        Types.VARCHAR)
                .param("key", passkey.getPublicKey().getBytes())
                .param("signatures", passkey.getSignatureCount())
                .param("verified", passkey.isUvInitialized())
                .param("eligible", passkey.isBackupEligible())
                .param("backedUp", passkey.isBackupState())
                .param(
                        "transports",
                        passkey.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .collect(Collectors.joining(",")))
                .param("attestation", bytes(passkey.getAttestationObject()), Types.BINARY)
                .param("clientData", bytes(passkey.getAttestationClientDataJSON()), Types.BINARY)
                .param("made", Timestamp.from(passkey.getCreated()))
                .param("used", Timestamp.from(passkey.getLastUsed()))
                .update();
    }

    @Override
    @Transactional
    public void delete(Bytes id) {
        db.sql("delete from access.passkey where id = :id")
                .param("id", id.toBase64UrlString())
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return db
                .sql("select * from access.passkey where id = :id")
                .param("id", id.toBase64UrlString())
                .query((row, number) -> record(row))
                .list()
                .stream()
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes person) {
        return db.sql("select * from access.passkey where person_id = :person")
                .param("person", person(person))
                .query((row, number) -> record(row))
                .list();
    }

    private static CredentialRecord record(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        return ImmutableCredentialRecord.builder()
                .credentialId(Bytes.fromBase64(row.getString("id")))
                .userEntityUserId(owner(Objects.requireNonNull(row.getObject("person_id", UUID.class))))
                .credentialType(
                        kind == null ? PublicKeyCredentialType.PUBLIC_KEY : PublicKeyCredentialType.valueOf(kind))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signatures"))
                .uvInitialized(row.getBoolean("user_verified"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .transports(Arrays.stream(row.getString("transports").split(","))
                        .filter(transport -> !transport.isEmpty())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .attestationObject(orNull(row.getBytes("attestation")))
                .attestationClientDataJSON(orNull(row.getBytes("attestation_client_data")))
                .created(row.getTimestamp("made_at").toInstant())
                .lastUsed(row.getTimestamp("last_used_at").toInstant())
                .label(row.getString("label"))
                .build();
    }

    private static @Nullable Bytes orNull(byte @Nullable [] bytes) {
        return bytes == null ? null : new Bytes(bytes);
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    /** How a passkey names its owner: the sixteen bytes of the person's id. */
    static Bytes owner(UUID person) {
        return new Bytes(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array());
    }

    /** The person a passkey names. */
    public static UUID person(Bytes owner) {
        var bytes = ByteBuffer.wrap(owner.getBytes());
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
