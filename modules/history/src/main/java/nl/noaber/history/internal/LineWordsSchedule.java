package nl.noaber.history.internal;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the words of lines from before they were kept, once after each start, a part at a time. */
@Singleton
@Requires(property = "noaber.schedules", notEquals = "false")
@Requires(notEnv = Environment.TEST)
class LineWordsSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(LineWordsSchedule.class);

    private final LineWords words;
    private @Nullable UUID last;
    private boolean done;

    LineWordsSchedule(LineWords words) {
        this.words = words;
    }

    @Scheduled(initialDelay = "20s", fixedDelay = "1s")
    void goOn() {
        if (done) {
            return;
        }
        try {
            last = words.addAfter(last);
            done = last == null;
        } catch (RuntimeException failure) {
            LOG.warn("The words of earlier lines could not be written; it is tried again", failure);
        }
    }
}
