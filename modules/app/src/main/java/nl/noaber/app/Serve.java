package nl.noaber.app;

import io.micronaut.runtime.exceptions.ApplicationStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import nl.noaber.access.AdministratorLinks;

/** Serves until it is told to stop; then stops what it started, in the opposite order. */
record Serve() implements Command {

    @Override
    public int run(Settings settings) {
        long begin = System.nanoTime();
        refuseTakenPort(settings.port());
        Running running = Running.start(settings, "serve");
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            running.close();
            stopped.countDown();
        }));
        EmbeddedServer server = listen(running);
        say(settings, server, Duration.ofNanos(System.nanoTime() - begin));
        invite(running);
        await(stopped);
        return 0;
    }

    @Override
    public String stopped() {
        return "Noaber is stopping.";
    }

    private static EmbeddedServer listen(Running running) {
        try {
            return running.context().getBean(EmbeddedServer.class).start();
        } catch (ApplicationStartupException failed) {
            throw new Unusable("Noaber could not listen: " + failed.getMessage(), failed);
        }
    }

    private static void refuseTakenPort(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException taken) {
            throw new Unusable(
                    "Port " + port + " is taken by another program (" + taken.getMessage()
                            + "): stop that one, or choose another port with PORT=8081.",
                    taken);
        }
    }

    @SuppressWarnings("SystemOut")
    private static void say(Settings settings, EmbeddedServer server, Duration took) {
        System.out.printf(
                "Noaber is ready at http://localhost:%d (started in %.1f s)%n",
                server.getPort(), took.toMillis() / 1000.0);
        System.out.println(
                settings.demonstration()
                        ? "Demonstration: open the address and choose a user to sign in as; there are no passwords."
                        : "Sign in with your account.");
        System.out.println("Ctrl-C stops it.");
    }

    /** While nobody can administer: who can read this may become the first who does. */
    @SuppressWarnings("SystemOut")
    private static void invite(Running running) {
        running.context()
                .getBean(AdministratorLinks.class)
                .first()
                .ifPresent(link -> System.out.printf(
                        "There is no administrator yet. Become the first with this link, within a day:%n%s%n", link));
    }

    private static void await(CountDownLatch stopped) {
        try {
            stopped.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
