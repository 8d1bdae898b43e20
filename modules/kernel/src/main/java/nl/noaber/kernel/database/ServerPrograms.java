package nl.noaber.kernel.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The MariaDB server to run: the one packed with Noaber, unpacked once, or else one that is installed on this machine.
 *
 * @param server the executable
 * @param base the folder it lives in
 * @param share the folder with its messages and the SQL that makes its system tables
 */
record ServerPrograms(Path server, Path base, Path share) {

    static ServerPrograms find(Path unpackInto) throws IOException {
        Optional<ServerPackage> fitting = ServerPackage.forThisPlatform();
        if (fitting.isPresent()) {
            Path base = fitting.get().unpackOnce(unpackInto);
            return at(base.resolve(fitting.get().server()), base);
        }
        for (Path server : installed()) {
            Path base =
                    Optional.ofNullable(server.getParent()).map(Path::getParent).orElse(server);
            if (share(base).isPresent()) {
                return at(server, base);
            }
        }
        throw new DatabaseStartException("No MariaDB comes with Noaber for " + System.getProperty("os.name") + " on "
                + System.getProperty("os.arch")
                + ": install MariaDB (its server program on the PATH), or name a server with NOABER_JDBC_URL.");
    }

    /** The SQL that makes the system tables, in the order in which it must run. */
    List<Path> systemTables() {
        return List.of(
                share.resolve("mariadb_system_tables.sql"),
                share.resolve("mariadb_performance_tables.sql"),
                share.resolve("mariadb_system_tables_data.sql"));
    }

    private static ServerPrograms at(Path server, Path base) throws IOException {
        Path share = share(base)
                .orElseThrow(() -> new DatabaseStartException("The MariaDB in " + base
                        + " is not complete: delete that folder, and start again to have it unpacked anew."));
        return new ServerPrograms(server, base, share);
    }

    private static Optional<Path> share(Path base) throws IOException {
        return Stream.of("share", "share/mysql", "share/mariadb")
                .map(base::resolve)
                .filter(share -> Files.exists(share.resolve("mariadb_system_tables.sql")))
                .findFirst();
    }

    private static List<Path> installed() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(
                        Stream.of(path.split(File.pathSeparator, -1)),
                        Stream.of("/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin"))
                .map(folder -> Path.of(folder, isWindows() ? "mariadbd.exe" : "mariadbd"))
                .filter(Files::isExecutable)
                .toList();
    }

    static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
    }
}
