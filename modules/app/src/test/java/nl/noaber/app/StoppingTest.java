package nl.noaber.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        Path started = folder.resolve("started");
        Path stopped = folder.resolve("stopped");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Told.class.getName(),
                        started.toString(),
                        stopped.toString())
                .start();
        while (!Files.exists(started) && process.isAlive()) {
            Thread.sleep(Duration.ofMillis(20));
        }

        process.destroy();

        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(stopped).exists();
    }

    /** A command that would go on for a minute. */
    static final class Told {

        private Told() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            Stopping.armed().alsoStops(() -> write(Path.of(arguments[1])));
            write(Path.of(arguments[0]));
            Thread.sleep(Duration.ofMinutes(1));
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
