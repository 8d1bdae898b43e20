package nl.noaber.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class StoppingTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void stopsInTheOppositeOrderAndOnce() {
        List<String> stopped = new ArrayList<>();
        Stopping stopping = Stopping.armed();
        stopping.alsoStops(() -> stopped.add("database"));
        stopping.alsoStops(() -> stopped.add("beans"));

        stopping.close();
        stopping.close();

        assertThat(stopped).containsExactly("beans", "database");
    }

    @Test
    void stopsTheRestWhenOneFails() {
        List<String> stopped = new ArrayList<>();
        Stopping stopping = Stopping.armed();
        stopping.alsoStops(() -> stopped.add("database"));
        stopping.alsoStops(() -> {
            throw new IllegalStateException("beans");
        });

        assertThatThrownBy(stopping::close).hasMessage("beans");
        assertThat(stopped).containsExactly("database");
    }

    @Test
    void stopsWhenTheProcessIsToldTo() throws Exception {
        Path stopped = folder.resolve("stopped");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Told.class.getName(),
                        stopped.toString())
                .start();
        assertThat(process.inputReader().readLine()).isEqualTo("started");

        process.destroy();

        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(stopped).exists();
    }

    @Test
    void saysOneSentenceWhenACommandIsStopped() throws Exception {
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Interrupted.class.getName())
                .redirectError(said.toFile())
                .start();
        assertThat(process.inputReader().readLine()).isEqualTo("started");

        process.toHandle().destroy(); // which leaves what it says yet to be read

        assertThat(process.inputReader().lines()).noneMatch(line -> line.contains("broken"));
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(said).hasContent("Stopped before it was done.");
    }

    @Test
    void failsAsItDoesWhenNobodyStopsIt() {
        assertThatThrownBy(() -> Interruption.during(
                        () -> {
                            throw new IllegalStateException("failed");
                        },
                        "Stopped"))
                .hasMessage("failed");
    }

    /** A command that fails as soon as what it uses is stopped, after the pool said so. */
    static final class Interrupted {

        private Interrupted() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] arguments) {
            Semaphore gone = new Semaphore(0);
            Semaphore logged = new Semaphore(0);
            Stopping.armed().alsoStops(() -> {
                gone.release();
                logged.acquireUninterruptibly();
            });
            int status = Interruption.during(
                    () -> {
                        System.out.println("started");
                        gone.acquireUninterruptibly();
                        LoggerFactory.getLogger("com.zaxxer.hikari.pool.ProxyConnection")
                                .warn("The connection is broken");
                        logged.release();
                        throw new IllegalStateException("The database is gone");
                    },
                    "Stopped before it was done.");
            System.out.println(status);
        }
    }

    /** A command that would go on until it is sent something. */
    static final class Told {

        private Told() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] arguments) throws IOException {
            Stopping.armed().alsoStops(() -> write(Path.of(arguments[0])));
            System.out.println("started");
            int sent = System.in.read();
            throw new IllegalStateException("was sent " + sent);
        }

        private static void write(Path file) {
            try {
                Files.writeString(file, "");
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
