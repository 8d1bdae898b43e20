package nl.noaber.history.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    /**
     * Checks one stretch of the log.
     *
     * @param after from the line after this one, of which the seal is taken as it stands; from the beginning when 0; a
     *     number beyond the end stands for the end
     * @param most at most so many lines; who wants to know of more asks on
     */
    ChangeLogSeal check(long after, int most) {
        SealRepository.State state = seals.state();
        Stretch stretch = checked(state, Math.min(after, state.end().sequence()), most);
        return new ChangeLogSeal(
                stretch.broken().isEmpty(),
                state.end().sequence(),
                state.waiting(),
                stretch.last().sequence(),
                stretch.broken().isPresent() ? stretch.broken().getAsLong() : null);
    }

    /**
     * What was checked.
     *
     * @param last the last link that fits
     */
    private record Stretch(Link last, OptionalLong broken) {

        static Stretch brokenAt(Link last, long sequence) {
            return new Stretch(last, OptionalLong.of(sequence));
        }
    }

    private Stretch checked(SealRepository.State state, long after, int most) {
        Optional<Link> from = beginning(after);
        return from.isEmpty()
                ? Stretch.brokenAt(new Link(after, new byte[0]), after)
                : checked(state, from.get(), after + most);
    }

    private Optional<Link> beginning(long after) {
        return after <= 0
                ? Optional.of(BEGINNING)
                : seals.sealedAfter(after - 1, 1).stream()
                        .map(SealCheck::linkOf)
                        .filter(link -> link.sequence() == after)
                        .findFirst();
    }

    private Stretch checked(SealRepository.State state, Link from, long bound) {
        Link last = from;
        while (last.sequence() < state.end().sequence()) {
            if (last.sequence() >= bound) {
                return new Stretch(last, OptionalLong.empty());
            }
            int size = (int) Math.min(CHUNK, bound - last.sequence());
            List<SealedLine> lines = upTo(state.end(), seals.sealedAfter(last.sequence(), size));
            for (SealedLine line : lines) {
                Link expected = last.next(line);
                if (!expected.isSameAs(linkOf(line))) {
                    return Stretch.brokenAt(last, expected.sequence());
                }
                last = expected;
            }
            if (lines.isEmpty()) {
                return Stretch.brokenAt(last, last.sequence() + 1);
            }
        }
        return new Stretch(last, ends(last, state));
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
