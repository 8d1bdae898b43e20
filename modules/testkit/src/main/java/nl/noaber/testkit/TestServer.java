package nl.noaber.testkit;

import io.micronaut.context.BeanProvider;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.net.URI;

/** The module's HTTP server on a free port, started when the first test needs it. */
@Singleton
public final class TestServer {
    private final BeanProvider<EmbeddedServer> server;

    TestServer(BeanProvider<EmbeddedServer> server) {
        this.server = server;
    }

    /** The address of a path, such as {@code /contacts?page=2}. */
    public URI at(String path) {
        EmbeddedServer started = server.get();
        if (!started.isRunning()) {
            started.start();
        }
        return started.getURI().resolve(path);
    }
}
