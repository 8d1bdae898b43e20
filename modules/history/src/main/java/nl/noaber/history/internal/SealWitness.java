package nl.noaber.history.internal;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import io.micronaut.scheduling.annotation.Scheduled;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says every hour, in the log of the process, which seal stands: whoever collects that log holds it where nobody who has
 * the database comes, and sees by it that the end of the trail was cut off, or the whole of it made anew.
 */
@Context
@Requires(property = "noaber.schedules", notEquals = "false")
@Requires(notEnv = Environment.TEST)
final class SealWitness {

    private static final Logger LOG = LoggerFactory.getLogger(SealWitness.class);

    private final SealRepository seals;
    private final KnownEnd known;

    SealWitness(SealRepository seals, KnownEnd known) {
        this.seals = seals;
        this.known = known;
    }

    @Scheduled(fixedDelay = "1h", initialDelay = "1m")
    void say() {
        testimony().ifPresent(LOG::info);
    }

    /** As {@code audit verify} takes it; nothing before the first seal. */
    Optional<String> testimony() {
        Link end = seals.end().map(known::reached).orElseGet(known::last);
        return Optional.of(end)
                .filter(link -> link.sequence() > 0)
                .map(link -> "The audit trail stands at: audit verify " + link.sequence() + ":"
                        + HexFormat.of().formatHex(link.hash()));
    }
}
