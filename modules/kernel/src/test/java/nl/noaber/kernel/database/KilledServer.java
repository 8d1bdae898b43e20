package nl.noaber.kernel.database;

import java.nio.file.Path;
import java.util.List;

/** A process with a database, that waits to be killed. */
final class KilledServer {

    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedMariaDb.start(new EmbeddedMariaDbSettings(Path.of(arguments[0]), Path.of(arguments[1]), 0, List.of()));
        System.out.println("started");
        Thread.currentThread().join();
    }

    private KilledServer() {}
}
