package nl.noaber.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** What the pool says of its connections. */
final class ConnectionLog {

    private ConnectionLog() {}

    /** For a process that is told to stop: that its connections break is what it does itself. */
    static void silence() {
        if (LoggerFactory.getLogger("com.zaxxer.hikari") instanceof Logger pool) {
            pool.setLevel(Level.OFF);
        }
    }
}
