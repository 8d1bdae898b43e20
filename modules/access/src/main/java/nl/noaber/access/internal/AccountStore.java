package nl.noaber.access.internal;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.noaber.access.Account;
import nl.noaber.access.Account.Entrance;
import nl.noaber.access.AccountChanged.Kind;
import nl.noaber.access.AccountConflict;
import nl.noaber.access.AccountHistory;
import nl.noaber.access.AccountOutcome;
import nl.noaber.access.NewAccount;
import nl.noaber.access.UserId;
import nl.noaber.access.internal.SignInLinks.Purpose;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Writes accounts, within the open transaction: the account, what follows from it, and the news of it. Where nobody keeps a
 * history, any change that started from an older version is refused.
 */
@Singleton
final class AccountStore {

    private final AccountRepository accounts;
    private final SignInLinks links;
    private final SecondFactorRepository factors;
    private final Sessions sessions;
    private final RememberedUsers users;
    private final Transactions transactions;
    private final ApplicationEventPublisher<Object> events;
    private final Clock clock;
    private final @Nullable AccountHistory history;
    private final boolean demonstration;

    AccountStore(
            AccountRepository accounts,
            SignInLinks links,
            SecondFactorRepository factors,
            Sessions sessions,
            RememberedUsers users,
            Transactions transactions,
            ApplicationEventPublisher<Object> events,
            Clock clock,
            @Nullable AccountHistory history,
            @Value("${noaber.demonstration:false}") boolean demonstration) {
        this.accounts = accounts;
        this.links = links;
        this.factors = factors;
        this.sessions = sessions;
        this.users = users;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
        this.history = history;
        this.demonstration = demonstration;
    }

    /** Stores who is invited, once for each id, and the secret of the link. */
    AccountOutcome insert(Viewer viewer, NewAccount wanted, String secret) {
        Optional<Account> known = accounts.byEmail(wanted.email());
        if (known.filter(account -> !account.id().equals(wanted.id())).isPresent()) {
            return AccountOutcome.refused("EMAIL_TAKEN", "email");
        }
        if (known.isEmpty()) {
            if (accounts.locked(wanted.id()).isPresent()) {
                return AccountOutcome.refused("ACCOUNT_EXISTS", "id");
            }
            accounts.insert(wanted, clock.instant());
            events.publishEvent(AccountNews.created(viewer, stored(wanted.id())));
        }
        links.put(secret, Purpose.INVITATION, wanted.id());
        return new AccountOutcome.Done(stored(wanted.id()), null);
    }

    AccountOutcome change(Viewer viewer, UserId id, int expectedVersion, AccountWish wish) {
        List<UserId> administrators = accounts.lockedAdministrators(demonstration);
        Optional<Account> found = accounts.locked(id);
        if (found.isEmpty()) {
            return AccountOutcome.refused("ACCOUNT_NOT_FOUND", "id");
        }
        Account before = found.get();
        if (before.erasedAt() != null) {
            return AccountOutcome.refused("ACCOUNT_ERASED", "id");
        }
        Account after = wish.change().apply(before);
        return met(before, after, expectedVersion, wish)
                .orElseGet(() -> changed(viewer, wish.kind(), before, after, administrators));
    }

    private AccountOutcome changed(
            Viewer viewer, Kind kind, Account before, Account after, List<UserId> administrators) {
        List<Problem> problems = problems(before, after, administrators);
        if (!problems.isEmpty()) {
            return new AccountOutcome.Refused(problems);
        }
        if (!sameFields(before, after)) {
            accounts.update(after);
            events.publishEvent(AccountNews.changed(viewer, kind, before, after));
            followUp(before, after);
        }
        return new AccountOutcome.Done(stored(after.id()), null);
    }

    /** Whom the change met: somebody who changed the same fields, or anything at all of what is closed or reopened. */
    private Optional<AccountOutcome> met(Account before, Account after, int expectedVersion, AccountWish wish) {
        if (expectedVersion >= before.version() || sameFields(before, after)) {
            return Optional.empty();
        }
        if (history == null) {
            return Optional.of(AccountOutcome.refused("CHANGED_MEANWHILE", ""));
        }
        Optional<AccountConflict> conflict = wish.isOfTheWhole()
                ? history.changedSince(before.id(), expectedVersion)
                : history.conflict(before.id(), expectedVersion, wish.sent());
        return conflict.map(found -> new AccountOutcome.Conflicted(before, found));
    }

    /** What one had by the old role, address or organisation ends with it. */
    private void followUp(Account before, Account after) {
        Instant now = clock.instant();
        boolean another = before.role() != after.role()
                || !Objects.equals(before.organisationId(), after.organisationId())
                || !after.active();
        if (another) {
            accounts.endSessions(after.id(), now);
            accounts.revokeTokens(after.id(), now);
        }
        if (!after.active() || !Objects.equals(before.email(), after.email())) {
            links.forget(after.id());
        }
        transactions.afterCommit(() -> {
            sessions.forget(after.id());
            users.forget(after.id());
        });
    }

    private List<Problem> problems(Account before, Account after, List<UserId> administrators) {
        return AccountProblems.all(List.of(
                AccountProblems.ofName(after.name()),
                before.email() == null && after.email() == null
                        ? Optional.empty()
                        : AccountProblems.ofEmail(Objects.requireNonNullElse(after.email(), "")),
                problem(isTaken(before, after), "EMAIL_TAKEN", "email"),
                AccountProblems.ofOrganisation(after.role(), after.organisationId()),
                problem(isOfProvider(before, after), "PROVIDER_DECIDES", "role"),
                problem(
                        before.entrance() == Entrance.DEMONSTRATION && !sameFields(before, after),
                        "DEMONSTRATION_STAYS",
                        ""),
                problem(isLast(before, after, administrators), "LAST_ADMINISTRATOR", after.active() ? "role" : "")));
    }

    private boolean isTaken(Account before, Account after) {
        return after.email() != null
                && !after.email().equals(before.email())
                && accounts.byEmail(after.email()).isPresent();
    }

    /** At the next sign-in the provider's word would undo it. */
    private static boolean isOfProvider(Account before, Account after) {
        return before.entrance() == Entrance.PROVIDER
                && (before.role() != after.role()
                        || !before.name().equals(after.name())
                        || !Objects.equals(before.email(), after.email())
                        || !Objects.equals(before.organisationId(), after.organisationId()));
    }

    private static boolean isLast(Account before, Account after, List<UserId> administrators) {
        boolean remains = after.role() == Role.ADMIN && after.active();
        return !remains && administrators.equals(List.of(before.id()));
    }

    private static Optional<Problem> problem(boolean wrong, String code, String field) {
        return wrong ? Optional.of(Problem.of(code, field)) : Optional.empty();
    }

    private static boolean sameFields(Account before, Account after) {
        return before.user().equals(after.user())
                && Objects.equals(before.email(), after.email())
                && before.active() == after.active();
    }

    AccountOutcome removeSecondFactor(Viewer viewer, UserId id) {
        Optional<Account> found = accounts.locked(id);
        if (found.isEmpty()) {
            return AccountOutcome.refused("ACCOUNT_NOT_FOUND", "id");
        }
        if (found.get().erasedAt() != null) {
            return AccountOutcome.refused("ACCOUNT_ERASED", "id");
        }
        factors.remove(id);
        accounts.endSessions(id, clock.instant());
        events.publishEvent(AccountNews.secretChanged(viewer, id, "secondFactor"));
        transactions.afterCommit(() -> sessions.forget(id));
        return new AccountOutcome.Done(stored(id), null);
    }

    private Account stored(UserId id) {
        return Objects.requireNonNull(accounts.byIds(Set.of(id)).get(id), "the account was just there");
    }
}
