package nl.noaber.kernel.time;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

@Factory
class MachineClock {

    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
