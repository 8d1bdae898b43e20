package nl.noaber.reviews.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.noaber.access.Account;
import nl.noaber.access.AccountChange;
import nl.noaber.access.AccountOutcome;
import nl.noaber.access.Accounts;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.reviews.RightsDecision;
import nl.noaber.reviews.RightsMeasure;
import nl.noaber.reviews.RightsReviewLine;
import nl.noaber.reviews.RightsVerdict;

/** Does to an account what was decided about its rights, in the open transaction and by the rules of accounts. */
@Singleton
final class AccountMeasures {

    private static final String FIELD = "measure";

    private final Accounts accounts;

    AccountMeasures(Accounts accounts) {
        this.accounts = accounts;
    }

    /** What stood in the way; empty when it is done, or when nothing was to be done. */
    List<Problem> take(Viewer viewer, RightsReviewLine line, RightsVerdict verdict) {
        RightsMeasure measure = verdict.measure();
        if (measure == null && verdict.decision() == RightsDecision.TAKE_AWAY) {
            return List.of();
        }
        Optional<Account> held = accounts.byId(viewer, line.userId()).filter(account -> isHeld(account, line));
        if (held.isEmpty()) {
            return List.of(Problem.of("RIGHTS_CHANGED", measure == null ? "decision" : FIELD));
        }
        return measure == null ? List.of() : problems(done(viewer, held.get(), measure, verdict));
    }

    /** Whether the account has the rights that were decided about. */
    private static boolean isHeld(Account account, RightsReviewLine line) {
        return account.active()
                && account.role() == line.role()
                && Objects.equals(account.organisationId(), line.organisationId());
    }

    private AccountOutcome done(Viewer viewer, Account account, RightsMeasure measure, RightsVerdict verdict) {
        return switch (measure) {
            case CLOSE_ACCOUNT -> accounts.close(viewer, account.id(), account.version());
            case CHANGE_ROLE -> {
                Role role = Objects.requireNonNull(verdict.newRole(), "a role was chosen");
                AccountChange change = new AccountChange(Patch.kept(), Patch.kept(), Patch.set(role), Patch.kept());
                yield accounts.update(viewer, account.id(), account.version(), change);
            }
        };
    }

    private static List<Problem> problems(AccountOutcome outcome) {
        return switch (outcome) {
            case AccountOutcome.Done _ -> List.of();
            case AccountOutcome.Conflicted _ -> List.of(Problem.of("RIGHTS_CHANGED", FIELD));
            case AccountOutcome.Refused(List<Problem> problems) ->
                problems.stream()
                        .map(problem -> new Problem(problem.code(), FIELD, problem.arguments()))
                        .toList();
        };
    }
}
