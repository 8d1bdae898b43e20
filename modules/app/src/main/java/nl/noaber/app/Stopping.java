package nl.noaber.app;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Stops what a command started, in the opposite order and once: at the command's end, or when the process is told to stop
 * before. The embedded database is a process of its own and would go on without us.
 */
final class Stopping implements AutoCloseable {

    private final Deque<Runnable> started = new ArrayDeque<>();
    private final Thread whenTold = new Thread(this::stopQuietly, "stopping");

    private Stopping() {}

    /** From now on, also when the process is told to stop. */
    static Stopping armed() {
        Stopping stopping = new Stopping();
        Runtime.getRuntime().addShutdownHook(stopping.whenTold);
        return stopping;
    }

    synchronized void alsoStops(Runnable stop) {
        started.push(stop);
    }

    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(whenTold);
        } catch (IllegalStateException stoppingAlready) {
            return;
        }
    }

    private void stopQuietly() {
        ConnectionLog.silence();
        stop();
    }

    /** The rest too when one fails. */
    private synchronized void stop() {
        Runnable next = started.poll();
        if (next == null) {
            return;
        }
        try {
            next.run();
        } finally {
            stop();
        }
    }
}
