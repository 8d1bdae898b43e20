package nl.noaber.kernel.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One folder with one server's data, held by one process at a time. */
final class DataFolder {
    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);

    private final Path folder;
    private final FileChannel lock;

    private DataFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static DataFolder take(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new DatabaseStartException("The folder " + folder
                        + " is in use by another Noaber: stop that one, or choose another folder with NOABER_DATA.");
            }
            return new DataFolder(folder, channel);
        } catch (IOException e) {
            throw new DatabaseStartException(
                    "The folder " + folder + " cannot be written"
                            + ": give this user the right to write there, or choose another folder with NOABER_DATA.",
                    e);
        }
    }

    Path data() {
        return folder.resolve("data");
    }

    Path log() {
        return folder.resolve("mariadb.log");
    }

    Path processId() {
        return folder.resolve("mariadb.pid");
    }

    /** A secret between this process and its server: readable by the owner only, as nobody else on this machine may in. */
    Path password() {
        return folder.resolve("password");
    }

    /** A secret of this installation, kept beside its data and not in it; made when it is first asked for. */
    String secret(String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            Path partial = folder.resolve(name + ".partial");
            Folders.writePrivately(partial, random(32));
            Files.move(partial, file);
        }
        return Files.readString(file);
    }

    /** Run by the server at every start, before it listens. */
    Path users() {
        return folder.resolve("users.sql");
    }

    /** Makes the system tables, in a folder that gets its name only when they are complete. */
    void install(ServerPrograms programs) throws IOException {
        if (!Files.exists(password())) {
            writeSecrets();
        }
        if (Files.isDirectory(data())) {
            return;
        }
        Path partial = folder.resolve("data.partial");
        Folders.delete(partial);
        Files.createDirectories(partial);
        ServerProcess.bootstrap(programs, partial, log());
        Files.move(partial, data());
    }

    void release() {
        try {
            lock.close();
        } catch (IOException e) {
            LOG.warn("The lock on {} was not released", folder, e);
        }
    }

    private void writeSecrets() throws IOException {
        String secret = random(24);
        Folders.writePrivately(
                users(),
                String.join(
                        "\n",
                        "CREATE USER IF NOT EXISTS 'noaber'@'127.0.0.1';",
                        "ALTER USER 'noaber'@'127.0.0.1' IDENTIFIED BY '" + secret + "';",
                        "GRANT ALL ON *.* TO 'noaber'@'127.0.0.1';",
                        ""));
        Folders.writePrivately(password(), secret);
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }
}
