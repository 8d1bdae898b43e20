package nl.noaber.testkit;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** Puts the counter between everything and the pool: it goes first, so that transactions wrap it and not it them. */
@Singleton
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CountedDataSource implements BeanCreatedEventListener<DataSource> {
    private final StatementCounter counter;

    CountedDataSource(StatementCounter counter) {
        this.counter = counter;
    }

    @Override
    public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
        return ProxyDataSourceBuilder.create(event.getBean()).listener(counter).build();
    }
}
