package nl.noaber.history.internal;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import nl.noaber.history.Tampering;

/**
 * What happened at the place where the chain breaks: told by whether, and how, it goes on behind that place.
 *
 * @param last the last link that fits
 * @param ahead the sealed lines after it
 * @param sealed how many lines have a place
 */
record Diagnosis(Link last, List<SealedLine> ahead, SealRepository.State state, long sealed) {

    /** So many lines may have been removed, and the gap closed, for the chain to be found again behind them. */
    private static final int LONGEST_GAP = 10_000;

    Tampering tampering() {
        Optional<SealedLine> missed = missed();
        if (missed.isPresent()) {
            return isReplaced(missed.get()) ? Tampering.MOVED : Tampering.INSERTED;
        }
        if (isGap()) {
            return Tampering.REMOVED;
        }
        if (goesOn()) {
            return Tampering.ALTERED;
        }
        return goesOnBehindAGap() ? Tampering.REMOVED : byNumber();
    }

    /** The line that belongs at this place, found further on. */
    private Optional<SealedLine> missed() {
        return ahead.stream().filter(line -> continues(last, line)).findFirst();
    }

    /** Whether the place of a line was taken by those that came after it, or lies open; else others were put before it. */
    private boolean isReplaced(SealedLine line) {
        return isGap()
                || ahead.stream()
                        .limit(2)
                        .anyMatch(other -> !other.id().equals(line.id())
                                && continues(new Link(place(), Link.of(line).hash()), other));
    }

    private boolean isGap() {
        return ahead.isEmpty() || Link.of(ahead.getFirst()).sequence() != place();
    }

    /** Whether the next line follows on the seal that stands here, or on the one that should. */
    private boolean goesOn() {
        SealedLine line = ahead.getFirst();
        return ahead.size() > 1
                && (continues(new Link(place(), Link.of(line).hash()), ahead.get(1))
                        || continues(last.next(line), ahead.get(1)));
    }

    /** Whether the next line follows, but was sealed at a later place; or this one is the end of the chain. */
    private boolean goesOnBehindAGap() {
        byte[] hash = Link.of(ahead.getFirst()).hash();
        if (ahead.size() == 1) {
            return place() < state.end().sequence()
                    && MessageDigest.isEqual(hash, state.end().hash());
        }
        for (int gap = 1; gap <= LONGEST_GAP; gap++) {
            if (continues(new Link(place() + gap, hash), ahead.get(1))) {
                return true;
            }
        }
        return false;
    }

    /** Several things were done at once: the number of lines decides. */
    private Tampering byNumber() {
        return switch (Long.signum(sealed - state.end().sequence())) {
            case -1 -> Tampering.REMOVED;
            case 1 -> Tampering.INSERTED;
            default -> Tampering.ALTERED;
        };
    }

    private static boolean continues(Link link, SealedLine line) {
        return MessageDigest.isEqual(link.next(line).hash(), Link.of(line).hash());
    }

    private long place() {
        return last.sequence() + 1;
    }
}
