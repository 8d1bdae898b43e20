package nl.noaber.app;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.BeanContextException;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.scheduling.TaskExecutors;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import nl.noaber.kernel.database.DatabaseConnection;
import nl.noaber.kernel.database.EmbeddedMariaDb;
import nl.noaber.kernel.database.EmbeddedMariaDbSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The product's beans on a migrated database with its registers loaded, and the database itself when it is the embedded
 * one.
 */
final class Running implements AutoCloseable {

    /**
     * Room for all that is written, so that few pages go to the disk twice or must be read again; the log is on disk within
     * a second of each commit. A process or a machine that fails then loses that second, and nothing else.
     */
    private static final List<String> FILLING = List.of(
            "--innodb-buffer-pool-size=2G",
            "--innodb-log-file-size=2G",
            "--innodb-log-buffer-size=64M",
            "--innodb-flush-log-at-trx-commit=0",
            "--innodb-ft-cache-size=64M");

    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    /** A round that goes on as long as there is work is told to end when the beans go. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ApplicationContext context;
    private final Stopping stopping;

    private Running(ApplicationContext context, Stopping stopping) {
        this.context = context;
        this.stopping = stopping;
    }

    /** Starts the database unless another is named, migrates it and loads what is not there yet. */
    static Running start(Settings settings, String command) {
        return start(settings, command, EmbeddedMariaDbSettings.in(settings.data()), Map.of());
    }

    /**
     * The same for writing very much at once: the change log is sealed only when it is told to, and the database does not
     * look up again what each row refers to.
     */
    static Running startFilling(Settings settings, String command) {
        EmbeddedMariaDbSettings usual = EmbeddedMariaDbSettings.in(settings.data());
        Map<String, Object> filling = Map.of(
                "noaber.seal.every",
                "1d",
                "datasources.default.connection-init-sql",
                "SET foreign_key_checks = 0, unique_checks = 0");
        return start(settings, command, usual.with(FILLING), filling);
    }

    /** The same with a server on any free port, that answers one user's requests however many they are. */
    static Running startMeasuring(Settings settings, String command) {
        Map<String, Object> measuring = Map.of(
                "micronaut.server.port",
                -1,
                "micronaut.server.host",
                "localhost",
                "noaber.graphql.requests-per-minute",
                10_000_000,
                "noaber.page-requests-per-minute",
                10_000_000,
                "noaber.seal.every",
                "1d");
        return start(settings, command, EmbeddedMariaDbSettings.in(settings.data()), measuring);
    }

    /** The same without anything that is done by itself: nothing is loaded, sealed, counted or removed. */
    static Running startQuietly(Settings settings) {
        settings.refuseSecretsInDatabase();
        return startReading(settings);
    }

    /** The same for who writes nothing at all, and so may lack the key of the audit trail. */
    static Running startReading(Settings settings) {
        return start(settings, EmbeddedMariaDbSettings.in(settings.data()), Map.of("noaber.schedules", false), _ -> {});
    }

    private static Running start(
            Settings settings, String command, EmbeddedMariaDbSettings database, Map<String, Object> more) {
        settings.refuseSecretsInDatabase();
        return start(
                settings,
                database,
                more,
                context -> context.getBean(Loading.class).load(command));
    }

    private static Running start(
            Settings settings,
            EmbeddedMariaDbSettings database,
            Map<String, Object> more,
            Consumer<ApplicationContext> loading) {
        EmbeddedMariaDb embedded = settings.jdbcUrl().isPresent() ? null : EmbeddedMariaDb.start(database);
        Stopping stopping = Stopping.armed();
        if (embedded != null) {
            stopping.alsoStops(embedded::close);
        }
        try {
            DatabaseConnection connection = embedded == null ? named(settings) : embedded.schema("noaber");
            Map<String, Object> all = new LinkedHashMap<>(more);
            settings.sessionSecret()
                    .or(() -> Optional.ofNullable(embedded).map(server -> server.secret("secret")))
                    .ifPresent(secret -> all.put("noaber.session-secret", secret));
            settings.auditKey()
                    .or(() -> Optional.ofNullable(embedded).map(server -> server.secret("audit-key")))
                    .ifPresent(key -> all.put("noaber.audit-key", key));
            ApplicationContext context = context(settings, connection, all);
            stopping.alsoStops(context::close);
            stopping.alsoStops(() -> endRounds(context));
            loading.accept(context);
            return new Running(context, stopping);
        } catch (RuntimeException failed) {
            stopping.close();
            throw explained(settings, failed);
        }
    }

    /** While the beans go, a round that begins would make them anew; one that has begun finds what it needs to end. */
    private static void endRounds(ApplicationContext context) {
        ExecutorService rounds = context.getBean(ExecutorService.class, Qualifiers.byName(TaskExecutors.SCHEDULED));
        rounds.shutdown();
        try {
            boolean ended = rounds.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            LOG.debug("All rounds had ended when the process stopped: {}", ended);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    ApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        stopping.close();
    }

    private static ApplicationContext context(
            Settings settings, DatabaseConnection connection, Map<String, Object> more) {
        Map<String, Object> properties = new LinkedHashMap<>(connection.settings());
        properties.put("micronaut.server.port", settings.port());
        properties.put("noaber.demonstration", settings.demonstration());
        properties.putAll(more);
        return ApplicationContext.builder()
                .properties(properties)
                .banner(false)
                .build()
                .start();
    }

    private static DatabaseConnection named(Settings settings) {
        return new DatabaseConnection(
                settings.jdbcUrl().orElseThrow(),
                settings.jdbcUser().orElse(null),
                settings.jdbcPassword().orElse(null));
    }

    private static RuntimeException explained(Settings settings, RuntimeException failed) {
        boolean named = settings.jdbcUrl().isPresent();
        return named && failed instanceof BeanContextException && isCausedBySql(failed)
                ? new Unusable(
                        "The database of NOABER_JDBC_URL does not answer (" + rootMessage(failed)
                                + "): see whether it runs, and whether NOABER_JDBC_USER and NOABER_JDBC_PASSWORD are"
                                + " right.",
                        failed)
                : failed;
    }

    private static boolean isCausedBySql(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return true;
            }
        }
        return false;
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
