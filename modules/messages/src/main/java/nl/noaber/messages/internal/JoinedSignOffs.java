package nl.noaber.messages.internal;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import nl.noaber.kernel.Ids;
import nl.noaber.messages.SignOffId;
import org.jspecify.annotations.Nullable;

/**
 * Two sign-offs of one message that became one, as a merge remembers it.
 *
 * @param kept the one that goes on
 * @param revived whether that one was withdrawn before, and was asked again by the merge
 * @param asked whether the other was asked until then
 * @param deadline of the one that goes on, before; null where it is not remembered
 * @param readdressed whether the one that goes on took the address of the other
 */
record JoinedSignOffs(
        SignOffId kept,
        boolean revived,
        boolean asked,
        @Nullable LocalDate deadline,
        boolean readdressed) {

    private static final String BOTH = "both";
    private static final String REVIVED = "revived";
    private static final String ASKED = "asked";
    private static final String READDRESSED = "readdressed";
    private static final int SHORTEST = 3;
    private static final int WHOLE = 5;

    static JoinedSignOffs of(SignOffRow kept, SignOffRow theirs) {
        boolean asked = !theirs.isWithdrawn();
        boolean revived = kept.isWithdrawn() && asked;
        boolean readdressed = asked && theirs.email() != null && (revived || kept.email() == null);
        return new JoinedSignOffs(kept.id(), revived, asked, kept.deadline(), readdressed);
    }

    /** The one that goes on: whoever was asked for longer has as long, and an address is not lost. */
    SignOffRow joined(SignOffRow row, SignOffRow theirs) {
        if (!asked) {
            return row;
        }
        SignOffRow joined = row.asked(until(row.deadline(), theirs), readdressed ? theirs.email() : row.email());
        return readdressed ? joined.reminded(theirs.reminders()) : joined;
    }

    /** The one that went on, without what it has of the other; what was changed since stays. */
    SignOffRow apart(SignOffRow row, SignOffRow theirs) {
        LocalDate before = deadline;
        boolean isLater = before != null && row.deadline().equals(until(before, theirs));
        boolean isTheirs = readdressed && Objects.equals(row.email(), theirs.email());
        SignOffRow apart =
                row.asked(isLater ? Objects.requireNonNull(before) : row.deadline(), isTheirs ? null : row.email());
        return revived ? apart.withdrawn(theirs.withdrawnAt()) : apart.withdrawn(row.withdrawnAt());
    }

    private LocalDate until(LocalDate own, SignOffRow theirs) {
        return revived || theirs.deadline().isAfter(own) ? theirs.deadline() : own;
    }

    String written() {
        return String.join(
                " ",
                revived ? REVIVED : BOTH,
                kept.value().toString(),
                asked ? ASKED : "withdrawn",
                String.valueOf(deadline),
                readdressed ? READDRESSED : "addressed");
    }

    /** Empty when only the organisation of a sign-off changed. */
    static Optional<JoinedSignOffs> read(@Nullable String detail) {
        String[] parts = detail == null ? new String[0] : detail.split(" ", -1);
        return parts.length < SHORTEST
                ? Optional.empty()
                : Ids.parse(parts[1])
                        .map(kept -> new JoinedSignOffs(
                                new SignOffId(kept),
                                parts[0].equals(REVIVED),
                                parts[2].equals(ASKED),
                                parts.length < WHOLE ? null : LocalDate.parse(parts[3]),
                                parts.length == WHOLE && parts[4].equals(READDRESSED)));
    }
}
