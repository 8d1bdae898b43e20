package nl.noaber.kernel.database;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the process's own MariaDB is run.
 *
 * @param folder where its data, its log and its password are kept between starts
 * @param programs where the server itself is unpacked, once; may be shared by several folders
 * @param port the port on 127.0.0.1, or 0 for any that is free
 * @param options more options of the server, such as {@code --innodb-buffer-pool-size=1G}
 */
public record EmbeddedMariaDbSettings(Path folder, Path programs, int port, List<String> options) {

    public EmbeddedMariaDbSettings {
        folder = folder.toAbsolutePath().normalize();
        programs = programs.toAbsolutePath().normalize();
        options = List.copyOf(options);
    }

    /** Everything in one folder, on any free port, every commit on disk before it is acknowledged. */
    public static EmbeddedMariaDbSettings in(Path folder) {
        return new EmbeddedMariaDbSettings(
                folder, folder.resolve("base"), 0, List.of("--innodb-buffer-pool-size=512M"));
    }

    /** The same with more options, which win over those before them. */
    public EmbeddedMariaDbSettings with(List<String> more) {
        return new EmbeddedMariaDbSettings(
                folder,
                programs,
                port,
                Stream.concat(options.stream(), more.stream()).toList());
    }
}
