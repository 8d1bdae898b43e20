package nl.noaber.access.internal;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.noaber.access.Account;
import nl.noaber.access.Account.Entrance;
import nl.noaber.access.AccountChange;
import nl.noaber.access.AccountFilter;
import nl.noaber.access.AccountOutcome;
import nl.noaber.access.Accounts;
import nl.noaber.access.LinkDelivery;
import nl.noaber.access.NewAccount;
import nl.noaber.access.UserId;
import nl.noaber.access.internal.SignInLinks.Purpose;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Transactions;

@Singleton
final class AccountKeeper implements Accounts {

    private final AccountRepository accounts;
    private final AccountList list;
    private final AccountStore store;
    private final SignInLinks links;
    private final LinkMail mail;
    private final SecondFactorRepository factors;
    private final SessionRepository sessions;
    private final Transactions transactions;
    private final ApplicationEventPublisher<Object> events;
    private final Clock clock;

    AccountKeeper(
            AccountRepository accounts,
            AccountList list,
            AccountStore store,
            SignInLinks links,
            LinkMail mail,
            SecondFactorRepository factors,
            SessionRepository sessions,
            Transactions transactions,
            ApplicationEventPublisher<Object> events,
            Clock clock) {
        this.accounts = accounts;
        this.list = list;
        this.store = store;
        this.links = links;
        this.mail = mail;
        this.factors = factors;
        this.sessions = sessions;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Map<UserId, Account> byIds(Viewer viewer, Set<UserId> ids) {
        if (Accounts.isOpenTo(viewer)) {
            return accounts.byIds(ids);
        }
        UserId own = new UserId(viewer.userId());
        return ids.contains(own) ? accounts.byIds(Set.of(own)) : Map.of();
    }

    @Override
    public Page<Account> list(Viewer viewer, AccountFilter filter, PageRequest page) {
        return Accounts.isOpenTo(viewer) ? list.page(viewer, filter, page) : Page.empty();
    }

    @Override
    public long count(Viewer viewer, AccountFilter filter) {
        return Accounts.isOpenTo(viewer) ? list.count(viewer, filter) : 0;
    }

    @Override
    public AccountOutcome invite(Viewer viewer, NewAccount wanted) {
        NewAccount account = new NewAccount(
                wanted.id(),
                wanted.name().strip(),
                EmailAddress.tidied(wanted.email()),
                wanted.role(),
                wanted.organisationId());
        List<Problem> problems = AccountProblems.all(List.of(
                AccountProblems.ofName(account.name()),
                AccountProblems.ofEmail(account.email()),
                AccountProblems.ofOrganisation(account.role(), account.organisationId())));
        if (viewer.role() != Role.ADMIN) {
            return refused(viewer, account.id());
        }
        if (!problems.isEmpty()) {
            return new AccountOutcome.Refused(problems);
        }
        String secret = Digest.secret();
        AccountOutcome outcome = transactions.retrying(() -> store.insert(viewer, account, secret));
        return switch (outcome) {
            case AccountOutcome.Done done -> delivered(viewer, done.account(), Purpose.INVITATION, secret);
            case AccountOutcome.Conflicted no -> no;
            case AccountOutcome.Refused no -> no;
        };
    }

    @Override
    public AccountOutcome update(Viewer viewer, UserId id, int expectedVersion, AccountChange change) {
        return changed(viewer, id, expectedVersion, AccountWish.of(change));
    }

    @Override
    public AccountOutcome close(Viewer viewer, UserId id, int expectedVersion) {
        return changed(viewer, id, expectedVersion, AccountWish.CLOSE);
    }

    @Override
    public AccountOutcome reopen(Viewer viewer, UserId id, int expectedVersion) {
        return changed(viewer, id, expectedVersion, AccountWish.REOPEN);
    }

    private AccountOutcome changed(Viewer viewer, UserId id, int expectedVersion, AccountWish wish) {
        return viewer.role() == Role.ADMIN
                ? transactions.retrying(() -> store.change(viewer, id, expectedVersion, wish))
                : refused(viewer, id);
    }

    @Override
    public AccountOutcome sendLink(Viewer viewer, UserId id) {
        if (viewer.role() != Role.ADMIN) {
            return refused(viewer, id);
        }
        Optional<Account> found = byId(viewer, id);
        if (found.isEmpty()) {
            return AccountOutcome.refused("ACCOUNT_NOT_FOUND", "id");
        }
        Account account = found.get();
        if (account.erasedAt() != null) {
            return AccountOutcome.refused("ACCOUNT_ERASED", "id");
        }
        boolean possible = account.active()
                && account.email() != null
                && (account.entrance() == Entrance.INVITED || account.entrance() == Entrance.PASSWORD);
        if (!possible) {
            return AccountOutcome.refused("NO_LINK_FOR_THIS_ACCOUNT", "id");
        }
        Purpose purpose = account.entrance() == Entrance.INVITED ? Purpose.INVITATION : Purpose.RESET;
        String secret = Digest.secret();
        transactions.retrying(() -> {
            links.put(secret, purpose, id);
            events.publishEvent(AccountNews.secretChanged(viewer, id, "link"));
        });
        return delivered(viewer, account, purpose, secret);
    }

    @Override
    public AccountOutcome removeSecondFactor(Viewer viewer, UserId id) {
        return viewer.role() == Role.ADMIN
                ? transactions.retrying(() -> store.removeSecondFactor(viewer, id))
                : refused(viewer, id);
    }

    @Override
    public Set<Role> secondFactorRoles(Viewer viewer) {
        return Accounts.isOpenTo(viewer) ? factors.roles() : Set.of();
    }

    @Override
    public boolean requireSecondFactor(Viewer viewer, Collection<Role> roles) {
        if (viewer.role() != Role.ADMIN) {
            refused(viewer, new UserId(viewer.userId()));
            return false;
        }
        transactions.retrying(() -> {
            factors.setRoles(Set.copyOf(roles));
            sessions.revokeUnproven(clock.instant());
            events.publishEvent(AccountNews.secondFactorRequired(viewer, roles));
        });
        return true;
    }

    /** The account as it stands, with what became of the link; after the transaction, as a mail takes its time. */
    private AccountOutcome delivered(Viewer viewer, Account account, Purpose purpose, String secret) {
        String email = Objects.requireNonNull(account.email(), "whom a link is for has an address");
        LinkDelivery delivery = mail.deliver(purpose, secret, email, viewer.locale());
        return new AccountOutcome.Done(byId(viewer, account.id()).orElse(account), delivery);
    }

    private AccountOutcome refused(Viewer viewer, UserId id) {
        transactions.retrying(() -> events.publishEvent(AccountNews.refused(viewer, id)));
        return AccountOutcome.refused("NOT_ALLOWED", "");
    }
}
