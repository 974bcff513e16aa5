package org.throughline.store;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings every room's schema up to date: one schema and one folder of migrations per room, in the order rooms build on each other. */
final class Migrations {

    private static final List<String> PRIVATE = List.of(
            "access",
            "audit",
            "settings",
            "review",
            "panel",
            "anonymity",
            "chronology",
            "evidence",
            "engagement",
            "report",
            "actions",
            "letters");
    private static final List<String> PUBLIC = List.of("publication", "learning");

    private final DataSource owner;

    /** Asked of each room in turn; looking for Flyway's own parts takes longer than most migrations. */
    private final FluentConfiguration rooms;

    Migrations(DataSource owner) {
        this.owner = owner;
        this.rooms = Flyway.configure()
                .dataSource(owner)
                .createSchemas(true)
                .table("migrations")
                .placeholderReplacement(false);
    }

    void run() throws SQLException {
        for (var room : PRIVATE) {
            migrate(room);
        }
        for (var room : PUBLIC) {
            migrate(room);
        }
        grant();
    }

    private void migrate(String room) {
        var folder = "db/migration/" + room;
        if (Thread.currentThread().getContextClassLoader().getResource(folder) == null) {
            return;
        }
        rooms.schemas(room).locations("classpath:" + folder).load().migrate();
    }

    /** The trail is granted by its own migration: nobody may change or remove a line of it. */
    private void grant() throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            for (var room : PRIVATE) {
                if (!room.equals("audit")) {
                    give(statement, room, "select, insert, update, delete", Roles.APP);
                }
            }
            for (var room : PUBLIC) {
                give(statement, room, "select, insert, update, delete", Roles.APP);
                give(statement, room, "select", Roles.PUBLIC);
            }
        }
    }

    private static void give(java.sql.Statement statement, String room, String rights, String role)
            throws SQLException {
        var found = statement.executeQuery("select 1 from pg_namespace where nspname = '" + room + "'");
        if (!found.next()) {
            return;
        }
        statement.execute("grant usage on schema " + room + " to " + role);
        statement.execute("grant " + rights + " on all tables in schema " + room + " to " + role);
        statement.execute("grant usage on all sequences in schema " + room + " to " + role);
        statement.execute("revoke all on " + room + ".migrations from " + role);
    }
}
