package nl.noaber.history.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/** Makes the chain once more and compares: a line that was changed, removed or put in between does not fit. */
@Singleton
final class SealCheck {

    private static final int CHUNK = 2_000;
    private static final Link BEGINNING = new Link(0, new byte[32]);

    private final SealRepository seals;

    SealCheck(SealRepository seals) {
        this.seals = seals;
    }

    ChangeLogSeal check() {
        SealRepository.State state = seals.state();
        OptionalLong broken = firstBroken(state);
        return new ChangeLogSeal(
                broken.isEmpty(),
                state.end().sequence(),
                state.waiting(),
                broken.isPresent() ? broken.getAsLong() : null);
    }

    private OptionalLong firstBroken(SealRepository.State state) {
        Link last = BEGINNING;
        while (last.sequence() < state.end().sequence()) {
            List<SealedLine> lines = upTo(state.end(), seals.sealedAfter(last.sequence(), CHUNK));
            for (SealedLine line : lines) {
                Link expected = last.next(line);
                if (!expected.isSameAs(linkOf(line))) {
                    return OptionalLong.of(expected.sequence());
                }
                last = expected;
            }
            if (lines.isEmpty()) {
                return OptionalLong.of(last.sequence() + 1);
            }
        }
        return ends(last, state);
    }

    /** What was sealed while this was looking is not its concern. */
    private static List<SealedLine> upTo(Link end, List<SealedLine> lines) {
        return lines.stream()
                .filter(line -> Objects.requireNonNullElse(line.sequence(), 0L) <= end.sequence())
                .toList();
    }

    private static OptionalLong ends(Link last, SealRepository.State state) {
        if (!last.isSameAs(state.end())) {
            return OptionalLong.of(last.sequence());
        }
        return state.newest() > last.sequence() ? OptionalLong.of(last.sequence() + 1) : OptionalLong.empty();
    }

    private static Link linkOf(SealedLine line) {
        return new Link(
                Objects.requireNonNullElse(line.sequence(), 0L), Objects.requireNonNullElse(line.hash(), new byte[0]));
    }
}
