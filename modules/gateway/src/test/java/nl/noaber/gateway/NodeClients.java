package nl.noaber.gateway;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Runs the public JavaScript clients, with what the lock file names fetched from npm. */
final class NodeClients {

    private static final Path SOURCE = Path.of("src/test/node");
    private static final Path WORK = Path.of("target/node");

    private NodeClients() {}

    static void prepare() {
        if (!isThere("node") || !isThere("npm")) {
            String sentence = "Node.js and npm are not on this machine: the public GraphQL clients were not tried";
            if ("required".equals(System.getProperty("noaber.browser"))) {
                throw new AssertionError(sentence);
            }
            Assumptions.abort(sentence);
        }
        boolean changed = copy();
        if (changed || !Files.isDirectory(WORK.resolve("node_modules"))) {
            run(List.of("npm", "ci", "--no-fund", "--no-audit"));
        }
    }

    /** What the script printed, line by line. */
    static List<String> run(String script, String server) {
        return run(List.of("node", script, server));
    }

    private static boolean copy() {
        try (Stream<Path> files = Files.list(SOURCE)) {
            Files.createDirectories(WORK);
            boolean changed = false;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = WORK.resolve(requireNonNull(file.getFileName()));
                boolean same = Files.exists(target) && Files.mismatch(file, target) < 0;
                changed |= !same && target.endsWith("package-lock.json");
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
            return changed;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isThere(String command) {
        try {
            return new ProcessBuilder(command, "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notFound) {
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static List<String> run(List<String> command) {
        try {
            Path output = Files.createTempFile("node", ".txt");
            Process process = new ProcessBuilder(command)
                    .directory(WORK.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(2, TimeUnit.MINUTES);
            List<String> lines = Files.readAllLines(output);
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new AssertionError(String.join(" ", command) + " failed:\n" + String.join("\n", lines));
            }
            return lines;
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
