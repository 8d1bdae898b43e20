package nl.noaber.app;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import nl.noaber.history.ChangeLogSeal;
import nl.noaber.history.ChangeLogSeals;
import nl.noaber.history.Tampering;

/** Checks the whole audit trail, a bounded stretch at a time, and tells of it. */
@Singleton
final class AuditVerification {

    private final ChangeLogSeals seals;

    AuditVerification(ChangeLogSeals seals) {
        this.seals = seals;
    }

    /** Whether the trail is whole, and has the seal that was noted down earlier, if one is given. */
    boolean verify(Optional<NotedSeal> noted, Consumer<String> say) {
        ChangeLogSeal found = seals.check(0);
        while (found.hasMore()) {
            say.accept(number(found.checkedUpTo()) + " of " + number(found.sealedLines()) + " lines checked");
            found = seals.check(found.checkedUpTo());
        }
        tell(found, say);
        return found.intact() && isAsNoted(noted, say);
    }

    private static void tell(ChangeLogSeal found, Consumer<String> say) {
        if (!found.intact()) {
            say.accept(broken(
                    Objects.requireNonNull(found.firstBrokenSequence()), Objects.requireNonNull(found.tampering())));
            say.accept(number(found.checkedUpTo()) + " lines before it are as they were written.");
            return;
        }
        say.accept("The audit trail is whole: " + number(found.sealedLines()) + " lines are sealed, "
                + number(found.waitingLines()) + " wait for their seal.");
        if (found.seal() != null) {
            say.accept(
                    "Keep this elsewhere, and give it to the next check to see that nobody made the whole trail anew:"
                            + " audit verify " + found.checkedUpTo() + ":" + found.seal());
        }
    }

    private static String broken(long sequence, Tampering tampering) {
        String line = number(sequence);
        return switch (tampering) {
            case ALTERED -> "Line " + line + " of the audit trail was altered.";
            case REMOVED -> "Line " + line + " of the audit trail was removed.";
            case INSERTED -> "A line was inserted into the audit trail, in the place of line " + line + ".";
            case MOVED -> "Lines of the audit trail were moved: another one stands in the place of line " + line + ".";
        };
    }

    private boolean isAsNoted(Optional<NotedSeal> noted, Consumer<String> say) {
        boolean same = noted.isEmpty()
                || seals.hasSeal(noted.get().sequence(), noted.get().seal());
        if (!same) {
            say.accept("Line " + number(noted.get().sequence())
                    + " has another seal than the one that was noted down: the trail was made anew, or another one.");
        }
        return same;
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** A seal that an earlier check told, and the line it belongs to. */
    record NotedSeal(long sequence, String seal) {}
}
