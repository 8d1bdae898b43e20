package nl.noaber.history.internal;

import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.noaber.history.ChangeLogSeal;
import nl.noaber.history.ChangeLogSeals;
import nl.noaber.history.Tampering;
import org.jspecify.annotations.Nullable;

/** Makes the chain once more and compares: a line that was changed, removed or put in between does not fit. */
@Singleton
final class SealCheck implements ChangeLogSeals {

    /** Some two seconds of work. */
    private static final int LINES_IN_ONE_GO = 50_000;

    private static final int CHUNK = 2_000;

    private final SealRepository seals;
    private final ErasedLines erased;
    private final KeyBorder border;
    private final Marks marks;
    private final KnownEnd known;

    SealCheck(SealRepository seals, ErasedLines erased, KeyBorder border, Marks marks, KnownEnd known) {
        this.seals = seals;
        this.erased = erased;
        this.border = border;
        this.marks = marks;
        this.known = known;
    }

    @Override
    public ChangeLogSeal check(long after) {
        return check(after, LINES_IN_ONE_GO);
    }

    @Override
    public boolean hasSeal(long sequence, String seal) {
        return at(sequence)
                .filter(link -> text(link).equals(seal.strip().toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    /** The same, of at most so many lines. */
    ChangeLogSeal check(long after, int most) {
        Link seen = known.last();
        SealRepository.State state = seals.state();
        Link keyed = border.last();
        Stretch stretch = state.oldest() < 1
                ? new Stretch(Link.BEGINNING, new Fault(state.oldest(), Tampering.INSERTED))
                : checked(state, keyed, Math.clamp(after, 0, state.end().sequence()), most);
        Fault fault = stretch.fault() == null
                        && stretch.last().sequence() == state.end().sequence()
                ? behind(stretch.last(), seen)
                : stretch.fault();
        return new ChangeLogSeal(
                fault == null,
                state.end().sequence(),
                state.waiting(),
                stretch.last().sequence(),
                stretch.last().hash().length == 0 || stretch.last().sequence() == 0 ? null : text(stretch.last()),
                fault == null ? null : fault.sequence(),
                fault == null ? null : fault.tampering(),
                marks.areTold(),
                keyed.sequence());
    }

    /**
     * What was checked.
     *
     * @param last the last link that fits
     */
    private record Stretch(Link last, @Nullable Fault fault) {}

    /** Where the chain breaks first, and by what. */
    private record Fault(long sequence, Tampering tampering) {}

    private Stretch checked(SealRepository.State state, Link keyed, long after, int most) {
        Optional<Link> from = after == 0 ? Optional.of(Link.BEGINNING) : at(after);
        return from.isEmpty()
                ? new Stretch(new Link(after, new byte[0]), new Fault(after, Tampering.REMOVED))
                : checked(state, keyed, from.get(), after + most);
    }

    private Optional<Link> at(long sequence) {
        return seals.sealedAfter(sequence - 1, 1).stream()
                .map(Link::of)
                .filter(link -> link.sequence() == sequence)
                .findFirst();
    }

    private Stretch checked(SealRepository.State state, Link keyed, Link from, long bound) {
        Link last = from;
        while (last.sequence() < state.end().sequence()) {
            if (last.sequence() >= bound) {
                return new Stretch(last, null);
            }
            Stretch next = furthest(last, keyed, (int)
                    Math.min(CHUNK, Math.min(bound, state.end().sequence()) - last.sequence()));
            if (next.fault() != null) {
                return next;
            }
            if (next.last().equals(last)) {
                return new Stretch(last, broken(last));
            }
            last = next.last();
        }
        return new Stretch(last, end(last, state));
    }

    /** The last link that fits of the next so many; the same again when the next does not. */
    private Stretch furthest(Link from, Link keyed, int size) {
        Link last = from;
        LinesAhead ahead = new LinesAhead(seals.sealedAfter(from.sequence(), size), keyed, erased, marks, seals);
        for (SealedLine line : ahead.lines()) {
            if (!ahead.follows(last, line)) {
                return new Stretch(last, null);
            }
            Optional<Link> missed = ahead.missed(line, last.sequence() + 1);
            if (missed.isPresent() && marks.areOf(line)) {
                return new Stretch(
                        last, new Fault(Math.min(missed.get().sequence(), last.sequence() + 1), Tampering.REMOVED));
            }
            Optional<Tampering> forged = ahead.forged(line);
            if (forged.isPresent()) {
                return new Stretch(last, new Fault(last.sequence() + 1, forged.get()));
            }
            last = Link.of(line);
        }
        return new Stretch(last, null);
    }

    private Fault broken(Link last) {
        List<SealedLine> ahead = seals.sealedAfter(last.sequence(), CHUNK);
        return new Fault(last.sequence() + 1, new Diagnosis(last, ahead, seals.state(), seals.sealed()).tampering());
    }

    private static @Nullable Fault end(Link last, SealRepository.State state) {
        if (!last.isSameAs(state.end())) {
            return new Fault(last.sequence(), Tampering.ALTERED);
        }
        return state.newest() > last.sequence() ? new Fault(last.sequence() + 1, Tampering.INSERTED) : null;
    }

    /** What is wrong behind a chain that is whole: its end was cut off, or a line that waits for its seal is none of ours. */
    private @Nullable Fault behind(Link end, Link seen) {
        long place = end.sequence() + 1;
        if (seen.sequence() >= place) {
            return new Fault(place, Tampering.REMOVED);
        }
        if (!marks.areTold()) {
            return null;
        }
        UUID from = new UUID(0, 0);
        List<SealedLine> waiting;
        int looked = 0;
        do {
            waiting = seals.waitingAfter(from, CHUNK);
            LinesAhead ahead = new LinesAhead(waiting, end, erased, marks, seals);
            for (SealedLine line : waiting) {
                if (!marks.areOf(line)) {
                    return new Fault(place, Tampering.FORGED_WAITING);
                }
                if (ahead.missed(line, Long.MAX_VALUE).isPresent()) {
                    return new Fault(place, Tampering.REMOVED);
                }
                from = line.id();
            }
            looked += waiting.size();
        } while (waiting.size() == CHUNK && looked < LINES_IN_ONE_GO);
        return null;
    }

    private static String text(Link link) {
        return HexFormat.of().formatHex(link.hash());
    }
}
