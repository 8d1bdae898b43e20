package nl.noaber.testkit;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.kernel.database.Forgetful;

/** What all classes of a test run share: the database, and the application context on it. */
final class TestWorld implements AutoCloseable {
    private static final String SESSION_SECRET = "signs the cookies of tests alone";
    private static final String AUDIT_KEY = "vouches for the lines of tests alone";

    private final TestDatabase database;
    private final ApplicationContext beans;
    private final Tables tables;
    private final Thread onInterrupt = new Thread(this::stop, "stop-test-world");

    private TestWorld(TestDatabase database, ApplicationContext beans) {
        this.database = database;
        this.beans = beans;
        this.tables = Tables.asMigrated(database.connection());
    }

    static TestWorld start() {
        TestDatabase database = TestDatabase.start();
        try {
            ApplicationContext beans = ApplicationContext.builder()
                    .environments("test")
                    .properties(database.connection().settings())
                    .properties(Map.of("micronaut.server.port", -1, "micronaut.server.host", "127.0.0.1"))
                    .properties(Map.of("noaber.audit-key", AUDIT_KEY, "noaber.session-secret", SESSION_SECRET))
                    .start();
            TestWorld world = new TestWorld(database, beans);
            Runtime.getRuntime().addShutdownHook(world.onInterrupt);
            return world;
        } catch (RuntimeException e) {
            database.close();
            throw new IllegalStateException("starting the test world: " + causes(e), e);
        }
    }

    /** The messages of all causes: a report of tests has the outermost alone, which of a migration says that it failed. */
    private static String causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(Throwable::toString)
                .distinct()
                .collect(Collectors.joining("; by "));
    }

    ApplicationContext beans() {
        return beans;
    }

    void reset() {
        tables.reset();
        beans.getBeansOfType(Forgetful.class).forEach(Forgetful::forget);
        beans.getBean(TestClock.class).reset();
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(onInterrupt);
        stop();
    }

    private void stop() {
        beans.close();
        database.close();
    }
}
