package nl.noaber.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.context.event.ShutdownEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import nl.noaber.access.SignInRefused;
import nl.noaber.access.SignInRefused.Reason;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.TestClock;
import org.junit.jupiter.api.Test;

/** Of tries with names that nobody has none is forgotten. */
@NoaberTest
class RefusedTriesTest {

    private static final ShutdownEvent STOPPING =
            new ShutdownEvent(ApplicationContext.builder().build());

    private final AttemptCounts attempts;
    private final Transactions transactions;
    private final TestClock clock;

    RefusedTriesTest(AttemptCounts attempts, Transactions transactions, TestClock clock) {
        this.attempts = attempts;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Test
    void tellsAtTheLatestWhenItStops() {
        Trail trail = new Trail();
        RefusedTries tries = over(trail);
        for (int time = 0; time < 3; time++) {
            tries.count("192.0.2.1");
        }
        tries.count("192.0.2.2");
        tries.tellOfThoseBefore();
        assertThat(trail.lines).isEmpty();

        tries.onApplicationEvent(STOPPING);
        tries.onApplicationEvent(STOPPING);

        assertThat(trail.lines).containsExactlyInAnyOrder(together("192.0.2.1", 3), together("192.0.2.2", 1));
    }

    @Test
    void putsBackWhatCouldNotBeTold() {
        Trail trail = new Trail();
        RefusedTries tries = over(trail);
        tries.count("192.0.2.1");
        trail.broken = true;
        clock.advance(AttemptCounts.STRETCH);

        assertThatThrownBy(tries::tellOfThoseBefore).hasMessage("the trail is away");
        tries.onApplicationEvent(STOPPING);
        trail.broken = false;
        tries.count("192.0.2.1");
        clock.advance(AttemptCounts.STRETCH);
        tries.tellOfThoseBefore();

        assertThat(trail.lines).containsExactly(together("192.0.2.1", 2));
    }

    @Test
    void countsByOriginAsLongAsTheseAreFew() {
        Trail trail = new Trail();
        RefusedTries tries = over(trail);
        for (int origin = 0; origin < 1_000; origin++) {
            tries.count("10.0." + origin / 250 + "." + origin % 250);
            tries.count("10.0.0.0");
        }

        tries.onApplicationEvent(STOPPING);

        assertThat(trail.lines).hasSize(51).contains(together("10.0.0.0", 1_001), together("", 950));
    }

    private RefusedTries over(Trail trail) {
        return new RefusedTries(new AddressLimit(clock), attempts, transactions, trail, clock);
    }

    private static SignInRefused together(String origin, int times) {
        return new SignInRefused(Reason.UNKNOWN_NAMES, origin, null, times);
    }

    /** What is told, when it can be. */
    private static final class Trail implements ApplicationEventPublisher<Object> {

        private final List<Object> lines = new ArrayList<>();
        private boolean broken;

        @Override
        public void publishEvent(Object event) {
            if (broken) {
                throw new IllegalStateException("the trail is away");
            }
            lines.add(Objects.requireNonNull(event));
        }

        @Override
        public Future<Void> publishEventAsync(Object event) {
            publishEvent(event);
            return CompletableFuture.completedFuture(null);
        }
    }
}
