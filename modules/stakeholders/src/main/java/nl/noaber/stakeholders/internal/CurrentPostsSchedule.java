package nl.noaber.stakeholders.internal;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import nl.noaber.kernel.time.DutchTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks once a day which posts began and ended; after a start also at the month in which nobody may have looked. */
@Singleton
@Requires(property = "noaber.schedules", notEquals = "false")
@Requires(notEnv = "test")
class CurrentPostsSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentPostsSchedule.class);
    private static final int DAYS_NOT_LOOKED = 35;

    private final CurrentPosts posts;
    private final Clock clock;
    private @Nullable LocalDate looked;

    CurrentPostsSchedule(CurrentPosts posts, Clock clock) {
        this.posts = posts;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "1m", fixedDelay = "15m")
    synchronized void renew() {
        LocalDate today = DutchTime.today(clock);
        LocalDate since = looked == null ? today.minusDays(DAYS_NOT_LOOKED) : looked;
        if (since.equals(today)) {
            return;
        }
        try {
            posts.renew(since, today);
            looked = today;
        } catch (RuntimeException failure) {
            LOG.warn("Search says the posts of yesterday, for they could not be read anew", failure);
        }
    }
}
