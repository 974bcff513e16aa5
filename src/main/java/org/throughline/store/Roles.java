package org.throughline.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The roles of the store. Only {@link #OWNER} owns anything; the service works as the other two, whom row-level security binds. */
final class Roles {

    static final String DATABASE = "throughline";
    static final String OWNER = "throughline_owner";
    /** The private half. */
    static final String APP = "throughline_app";
    /** The public half: reads what is published, nothing else. */
    static final String PUBLIC = "throughline_public";

    private final Key key;

    Roles(Key key) {
        this.key = key;
    }

    /** On an embedded store, where we are superuser: the owner and its database. */
    void makeDatabase(EmbeddedStore store) {
        try (var connection = DriverManager.getConnection(store.url("postgres"), store.superuser(), store.password())) {
            make(connection, OWNER, "createrole");
            try (var statement = connection.createStatement()) {
                var found = statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'");
                if (!found.next()) {
                    statement.execute("create database " + DATABASE + " owner " + OWNER + " encoding 'UTF8'");
                }
            }
        } catch (SQLException problem) {
            throw new CannotStart("The database could not be prepared: " + problem.getMessage());
        }
    }

    /** The two roles the service works as; they own nothing and may not create. */
    void makeWorkers(Connection owner) throws SQLException {
        make(owner, APP, "nocreaterole");
        make(owner, PUBLIC, "nocreaterole");
    }

    private void make(Connection connection, String role, String right) throws SQLException {
        try (var statement = connection.createStatement()) {
            var found = statement.executeQuery("select 1 from pg_roles where rolname = '" + role + "'");
            // an ordinary owner may make such a role, but later change no more of it than the password
            statement.execute((found.next()
                            ? "alter role " + role
                            : "create role " + role + " login nosuperuser nocreatedb nobypassrls " + right)
                    + " password '" + key.password(role) + "'");
        }
    }

    String password(String role) {
        return key.password(role);
    }
}
