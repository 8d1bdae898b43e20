package nl.noaber.kernel.database;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import java.util.Map;
import javax.sql.DataSource;
import liquibase.Scope;
import liquibase.ui.LoggerUIService;

/**
 * Has Liquibase tell the log what it does, and standard output nothing, not even a summary. It must be said on the thread that migrates, before
 * it does, and that is while the data source is made.
 */
@Singleton
@Order(Ordered.HIGHEST_PRECEDENCE)
final class MigrationLog implements BeanCreatedEventListener<DataSource> {

    private static final String SUMMARY = "liquibase.command.showSummary";

    @Override
    public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
        try {
            Scope.enter(Map.of(Scope.Attr.ui.name(), new LoggerUIService(), SUMMARY, "OFF"));
        } catch (Exception e) {
            throw new IllegalStateException("telling Liquibase where to log", e);
        }
        return event.getBean();
    }
}
