package nl.noaber.web.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param who by whom; null when that does not matter
 * @param detail a line more; null for none
 * @param url where it is told; null when nowhere
 */
public record TimelineEntry(
        Instant at,
        String title,
        @Nullable String who,
        @Nullable String detail,
        @Nullable String url) {}
