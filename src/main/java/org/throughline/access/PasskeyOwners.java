package org.throughline.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** People as passkeys know them. They are the people of the service, so nothing is kept or removed here. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final JdbcClient db;

    PasskeyOwners(JdbcClient db) {
        this.db = db;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes owner) {
        return owner.getBytes().length == 2 * Long.BYTES
                ? findByUsername(Passkeys.person(owner).toString())
                : null;
    }

    /** @param name the person's id */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
        return db
                .sql("select id, name, email from access.person where id::text = :name and active")
                .param("name", name)
                .query((row, number) -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(Passkeys.owner(row.getObject("id", UUID.class)))
                        .name(row.getString("email"))
                        .displayName(row.getString("name"))
                        .build())
                .list()
                .stream()
                .findFirst()
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("People are added by an administrator.");
    }

    @Override
    public void delete(Bytes owner) {
        throw new UnsupportedOperationException("People are removed by an administrator.");
    }
}
