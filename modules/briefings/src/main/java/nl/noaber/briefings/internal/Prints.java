package nl.noaber.briefings.internal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.inject.Singleton;
import nl.noaber.briefings.BriefingPaper;

/** Prints briefings, each once as long as it says the same: whoever looks at a draft asks whether it fits. */
@Singleton
final class Prints {

    private static final int MOST = 100;

    private final LoadingCache<Paper, BriefingPaper> printed =
            Caffeine.newBuilder().maximumSize(MOST).build(Paper::printed);

    BriefingPaper of(Paper paper) {
        return printed.get(paper);
    }
}
