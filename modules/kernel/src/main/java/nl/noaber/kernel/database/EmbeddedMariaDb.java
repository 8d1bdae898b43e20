package nl.noaber.kernel.database;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A MariaDB that this process starts, owns and stops: its data in a folder that is kept, reachable from this machine
 * only. Whoever starts it closes it, after everything that uses it: it installs no shutdown hook of its own.
 */
public final class EmbeddedMariaDb implements AutoCloseable {
    private static final String USER = "noaber";

    private final DataFolder folder;
    private final ServerProcess server;
    private final int port;

    private EmbeddedMariaDb(DataFolder folder, ServerProcess server, int port) {
        this.folder = folder;
        this.server = server;
        this.port = port;
    }

    /**
     * Starts the server, and makes its data folder if there is none.
     *
     * @throws DatabaseStartException if the folder cannot be written or is in use, the port is taken, this platform has no
     *     server, or the server does not start
     */
    public static EmbeddedMariaDb start(EmbeddedMariaDbSettings settings) {
        DataFolder folder = DataFolder.take(settings.folder());
        try {
            ServerProcess.stopOrphan(folder);
            ServerPrograms programs = ServerPrograms.find(settings.programs());
            int port = Ports.choose(settings.port());
            folder.install(programs);
            return new EmbeddedMariaDb(folder, ServerProcess.start(programs, folder, port, settings.options()), port);
        } catch (IOException e) {
            folder.release();
            throw new DatabaseStartException(
                    "The folder " + settings.folder() + " cannot be written (" + e.getMessage()
                            + "): give this user the right to write there, or choose another folder with NOABER_DATA.",
                    e);
        } catch (RuntimeException e) {
            folder.release();
            throw e;
        }
    }

    /** The way to one schema on this server; the schema is made if it is not there. */
    public DatabaseConnection schema(String name) {
        DatabaseConnection server = connection("");
        try (Connection connection = server.open();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE IF NOT EXISTS `" + name.replace("`", "``")
                    + "` CHARACTER SET utf8mb4 COLLATE " + DatabaseConnection.COLLATION);
        } catch (SQLException e) {
            throw new IllegalStateException("making the schema " + name + " on " + server, e);
        }
        return connection(name);
    }

    /**
     * A secret of this installation, 64 random characters, the same at every start. It stands beside the data and not in it:
     * a dump of the database is without it, a copy of the folder has it.
     *
     * @param name the name of the file
     */
    public String secret(String name) {
        try {
            return folder.secret(name);
        } catch (IOException e) {
            throw new IllegalStateException("keeping a secret beside the data", e);
        }
    }

    /** Stops the server as it wants to be stopped, and waits until it has; what was committed is kept. */
    @Override
    public void close() {
        server.stop();
        folder.release();
    }

    private DatabaseConnection connection(String schema) {
        try {
            String password = Files.readString(folder.password());
            return new DatabaseConnection(
                    "jdbc:mysql://127.0.0.1:" + port + "/" + schema + "?sslMode=DISABLED", USER, password);
        } catch (IOException e) {
            throw new IllegalStateException("reading " + folder.password(), e);
        }
    }
}
