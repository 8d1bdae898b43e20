package nl.noaber.testkit;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import nl.noaber.kernel.database.DatabaseConnection;
import nl.noaber.kernel.database.EmbeddedMariaDb;
import nl.noaber.kernel.database.EmbeddedMariaDbSettings;
import org.jspecify.annotations.Nullable;

/** A schema of this test run's own, on a server of our own or on the one that {@code noaber.test.jdbc-url} names. */
final class TestDatabase implements AutoCloseable {
    // What a crash would lose is made again by the next run.
    private static final List<String> QUICK_NOT_SAFE = List.of(
            "--innodb-flush-log-at-trx-commit=0",
            "--skip-innodb-doublewrite",
            "--innodb-buffer-pool-size=128M",
            "--innodb-fast-shutdown=2",
            "--innodb-buffer-pool-dump-at-shutdown=0",
            "--innodb-buffer-pool-load-at-startup=0");

    private final Schemas schemas;
    private final DatabaseConnection connection;
    private final @Nullable EmbeddedMariaDb server;
    private final @Nullable Slot slot;

    private TestDatabase(Schemas schemas, @Nullable EmbeddedMariaDb server, @Nullable Slot slot) {
        this.schemas = schemas;
        this.server = server;
        this.slot = slot;
        this.connection = schemas.fresh();
    }

    static TestDatabase start() {
        String url = System.getProperty("noaber.test.jdbc-url", "");
        if (!url.isBlank()) {
            return new TestDatabase(
                    new Schemas(new DatabaseConnection(
                            url,
                            System.getProperty("noaber.test.jdbc-user"),
                            System.getProperty("noaber.test.jdbc-password"))),
                    null,
                    null);
        }
        Path folder = Path.of(System.getProperty("noaber.test.database-folder", "target/test-database"));
        Slot slot = Slot.take(folder);
        EmbeddedMariaDb server = EmbeddedMariaDb.start(
                new EmbeddedMariaDbSettings(slot.folder(), folder.resolve("base"), 0, QUICK_NOT_SAFE));
        return new TestDatabase(new Schemas(server.schema("noaber")), server, slot);
    }

    DatabaseConnection connection() {
        return connection;
    }

    @Override
    public void close() {
        try {
            schemas.drop();
        } catch (SQLException e) {
            throw new IllegalStateException("dropping the test schema at " + connection, e);
        } finally {
            if (server != null) {
                server.close();
            }
            if (slot != null) {
                slot.release();
            }
        }
    }
}
