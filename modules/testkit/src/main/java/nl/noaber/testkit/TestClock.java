package nl.noaber.testkit;

import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of the test: it stands still until it is set. */
@Primary
@Singleton
public final class TestClock extends Clock {
    /** A Monday morning, half past ten in summer in Europe/Amsterdam. */
    public static final Instant START = Instant.parse("2026-06-15T08:30:00Z");

    private volatile Instant now = START;

    public void set(Instant time) {
        now = time;
    }

    public void advance(Duration time) {
        now = now.plus(time);
    }

    void reset() {
        now = START;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** A view on this clock, which follows it. */
    @Override
    public Clock withZone(ZoneId zone) {
        InstantSource source = () -> now;
        return source.withZone(zone);
    }
}
