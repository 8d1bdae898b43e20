package nl.noaber.history.internal;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;

/** Sets the border before anything of this process is written; not where a command only reads. */
@Singleton
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
