package nl.noaber.history.internal;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;

/**
 * Sets the border before anything of this process is written, when whoever starts it says so: the database cannot, as
 * whoever has it could have a log of his own vouched for.
 */
@Singleton
@Requires(property = "noaber.audit-border", value = "set")
@Requires(property = "noaber.schedules", notEquals = "false")
final class KeyBorderAtStart implements ApplicationEventListener<StartupEvent> {

    private final KeyBorder border;

    KeyBorderAtStart(KeyBorder border) {
        this.border = border;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        border.set();
    }
}
