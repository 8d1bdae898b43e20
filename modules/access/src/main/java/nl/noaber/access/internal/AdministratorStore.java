package nl.noaber.access.internal;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.noaber.access.Account;
import nl.noaber.access.Account.Entrance;
import nl.noaber.access.AccountChanged.Kind;
import nl.noaber.access.AdministratorLinks;
import nl.noaber.access.NewAccount;
import nl.noaber.access.UserId;
import nl.noaber.access.internal.PasswordRepository.Holder;
import nl.noaber.access.internal.SignInLinks.Link;
import nl.noaber.access.internal.SignInLinks.Purpose;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;

/** Makes administrators of who holds a link for one, within the open transaction. */
@Singleton
final class AdministratorStore {

    private final SignInLinks links;
    private final AccountRepository accounts;
    private final PasswordRepository passwords;
    private final SecondFactorRepository factors;
    private final Sessions sessions;
    private final RememberedUsers users;
    private final RequestViewers viewers;
    private final Transactions transactions;
    private final ApplicationEventPublisher<Object> events;
    private final Clock clock;

    AdministratorStore(
            SignInLinks links,
            AccountRepository accounts,
            PasswordRepository passwords,
            SecondFactorRepository factors,
            Sessions sessions,
            RememberedUsers users,
            RequestViewers viewers,
            Transactions transactions,
            ApplicationEventPublisher<Object> events,
            Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.passwords = passwords;
        this.factors = factors;
        this.sessions = sessions;
        this.users = users;
        this.viewers = viewers;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    Optional<AdministratorLinks.Kind> kind(String secret) {
        return links.good(secret).map(Link::purpose).flatMap(this::kind);
    }

    private Optional<AdministratorLinks.Kind> kind(Purpose purpose) {
        return switch (purpose) {
            case INVITATION, RESET -> Optional.empty();
            case FIRST_ADMINISTRATOR ->
                accounts.hasAdministrator() ? Optional.empty() : Optional.of(AdministratorLinks.Kind.FIRST);
            case ANOTHER_ADMINISTRATOR -> Optional.of(AdministratorLinks.Kind.ANOTHER);
        };
    }

    /** Whoever comes in by a provider, or as a demonstration user, has no password beside it. */
    Optional<Problem> takenAddress(String email) {
        return accounts.byEmail(email)
                .filter(known -> known.entrance() == Entrance.PROVIDER || known.entrance() == Entrance.DEMONSTRATION)
                .map(_ -> Problem.of("EMAIL_TAKEN", "email"));
    }

    /** The administrator; empty when the link was used, or the first is there, meanwhile. */
    Optional<Holder> establish(HttpRequest<?> request, String secret, NewAccount wanted, String hash) {
        Optional<AdministratorLinks.Kind> kind = kind(secret);
        if (kind.isEmpty() || links.take(secret).isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<Account> known = accounts.byEmail(wanted.email());
        known.ifPresentOrElse(
                account -> accounts.update(AccountEdit.promoted(account)), () -> accounts.insert(wanted, now));
        UserId id = known.map(Account::id).orElse(wanted.id());
        passwords.put(id, hash, now);
        accounts.endSessions(id, now);
        accounts.revokeTokens(id, now);
        if (kind.get() == AdministratorLinks.Kind.ANOTHER) {
            factors.remove(id);
        }
        tell(request, known, accounts.byIds(List.of(id)).values().iterator().next());
        transactions.afterCommit(() -> {
            sessions.forget(id);
            users.forget(id);
        });
        return passwords.byId(id);
    }

    private void tell(HttpRequest<?> request, Optional<Account> before, Account after) {
        Viewer viewer = viewers.viewer(after.user(), request);
        events.publishEvent(before.map(account -> AccountNews.changed(viewer, Kind.UPDATED, account, after))
                .orElseGet(() -> AccountNews.created(viewer, after)));
        if (before.isPresent()) {
            events.publishEvent(AccountNews.secretChanged(viewer, after.id(), "password"));
        }
    }
}
