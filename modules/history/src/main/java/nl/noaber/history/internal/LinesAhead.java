package nl.noaber.history.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.history.Tampering;
import org.jspecify.annotations.Nullable;

/** Some sealed lines, in order, and what the chain and the key say of each. */
final class LinesAhead {

    private final List<SealedLine> lines;
    private final Link border;
    private final ErasedLines erased;
    private final Marks marks;
    private final Map<Long, Link> told;
    private @Nullable Set<UUID> replaced;

    /** @param border the last line from before the key */
    LinesAhead(List<SealedLine> lines, Link border, ErasedLines erased, Marks marks, SealRepository seals) {
        this.lines = lines;
        this.border = border;
        this.erased = erased;
        this.marks = marks;
        this.told = marks.areTold() ? seals.at(told(lines)) : Map.of();
    }

    private static Set<Long> told(List<SealedLine> lines) {
        return lines.stream()
                .flatMap(line -> line.told().stream())
                .map(Link::sequence)
                .collect(Collectors.toSet());
    }

    List<SealedLine> lines() {
        return lines;
    }

    /**
     * Whether the line comes after this link. The seal of a line that was erased since was made over what it said before:
     * it is taken as it stands, for the seal after it is made over it.
     */
    boolean follows(Link last, SealedLine line) {
        Link stored = Link.of(line);
        return last.next(line).isSameAs(stored) || (stored.sequence() == last.sequence() + 1 && isErased(line));
    }

    /** What the key, where there is one, has against a line that follows. */
    Optional<Tampering> forged(SealedLine line) {
        if (!marks.areTold() || Link.of(line).sequence() < border.sequence()) {
            return Optional.empty();
        }
        if (Link.of(line).sequence() == border.sequence()) {
            return Link.of(line).isSameAs(border) ? Optional.empty() : Optional.of(Tampering.RESEALED);
        }
        if (!marks.areOf(line)) {
            return Optional.of(Tampering.FORGED);
        }
        return marks.areOfSealOf(line) ? Optional.empty() : Optional.of(Tampering.RESEALED);
    }

    /** The seal that the line tells of, which once stood before it and does not any more. */
    Optional<Link> missed(SealedLine line, long place) {
        return marks.areTold()
                ? line.told().filter(link -> link.sequence() >= place || !stands(link))
                : Optional.empty();
    }

    private boolean stands(Link link) {
        return Optional.ofNullable(told.get(link.sequence()))
                .filter(link::isSameAs)
                .isPresent();
    }

    /** By the mark that the erasure left; of lines from before the key, and without it, by what the erasure listed. */
    private boolean isErased(SealedLine line) {
        if (marks.isErased(line)) {
            return true;
        }
        return (isBeforeKey(line) || !marks.areTold()) && replaced().contains(line.id());
    }

    private Set<UUID> replaced() {
        Set<UUID> known = replaced;
        if (known == null) {
            known = erased.among(lines, answer -> !marks.areTold() || isBeforeKey(answer) || marks.areOf(answer));
            replaced = known;
        }
        return known;
    }

    private boolean isBeforeKey(SealedLine line) {
        return line.sequence() != null && line.sequence() <= border.sequence();
    }
}
