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

    private static final int MOST_NAMED = 20;

    private final ChangeLogSeals seals;

    AuditVerification(ChangeLogSeals seals) {
        this.seals = seals;
    }

    /** Whether the trail is whole, and has the seal that was noted down earlier, if one is given. */
    boolean verify(Optional<NotedSeal> noted, Consumer<String> say) {
        ChangeLogSeal found = seals.check(0);
        warn(found, say);
        int forged = 0;
        while (found.hasMore() || found.tampering() == Tampering.FORGED) {
            if (found.tampering() == Tampering.FORGED) {
                forged++;
                found = pastForged(found, forged, say);
            } else {
                say.accept(number(found.checkedUpTo()) + " of " + number(found.sealedLines()) + " lines checked");
                found = seals.check(found.checkedUpTo());
            }
        }
        tell(found, forged, say);
        return found.intact() && forged == 0 && isAsNoted(noted, say);
    }

    private static void warn(ChangeLogSeal found, Consumer<String> say) {
        if (!found.keyed()) {
            say.accept(
                    "The key of the audit trail is not at hand (NOABER_AUDIT_KEY): only the chain of seals is checked,"
                            + " which somebody with the database's password could have made anew.");
        } else if (found.linesBeforeKey() > 0) {
            say.accept("Lines 1 to " + number(found.linesBeforeKey())
                    + " were written before there was a key: their chain of seals alone is checked.");
        }
    }

    /** A forged line fits the chain: what comes after it can be checked as well. */
    private ChangeLogSeal pastForged(ChangeLogSeal found, int forged, Consumer<String> say) {
        long line = Objects.requireNonNull(found.firstBrokenSequence());
        if (forged <= MOST_NAMED) {
            say.accept(broken(line, Tampering.FORGED));
        }
        return seals.check(line);
    }

    private static void tell(ChangeLogSeal found, int forged, Consumer<String> say) {
        if (forged > MOST_NAMED) {
            say.accept("So were " + number(forged - MOST_NAMED) + " lines more.");
        }
        if (!found.intact()) {
            say.accept(broken(
                    Objects.requireNonNull(found.firstBrokenSequence()), Objects.requireNonNull(found.tampering())));
            say.accept(number(found.checkedUpTo() - forged) + " lines before it are as they were written.");
        } else if (forged > 0) {
            say.accept("The other " + number(found.sealedLines() - forged) + " lines are as they were written.");
        } else {
            tellWhole(found, say);
        }
    }

    private static void tellWhole(ChangeLogSeal found, Consumer<String> say) {
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
            case FORGED ->
                "Line " + line + " of the audit trail was not written by Noaber, or with a key that"
                        + " NOABER_AUDIT_KEY does not name.";
            case RESEALED ->
                "The seal of line " + line + " of the audit trail was not made by Noaber: the chain was made"
                        + " anew from there.";
            case FORGED_WAITING ->
                "A line that waits for its seal, in the place of line " + line + ", was not written by Noaber, or with"
                        + " a key that NOABER_AUDIT_KEY does not name.";
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
