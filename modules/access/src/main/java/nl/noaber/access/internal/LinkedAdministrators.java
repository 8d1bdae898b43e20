package nl.noaber.access.internal;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import nl.noaber.access.AdministratorLinks;
import nl.noaber.access.LocalSignIn.Entry;
import nl.noaber.access.NewAccount;
import nl.noaber.access.UserId;
import nl.noaber.access.internal.PasswordRepository.Holder;
import nl.noaber.access.internal.SignInLinks.Purpose;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;

@Singleton
final class LinkedAdministrators implements AdministratorLinks {

    private final SignInLinks links;
    private final LinkMail mail;
    private final AccountRepository accounts;
    private final AdministratorStore store;
    private final LocalEntrance entrance;
    private final WrongLinks wrong;
    private final Transactions transactions;
    private final ApplicationEventPublisher<Object> events;
    private final boolean demonstration;

    LinkedAdministrators(
            SignInLinks links,
            LinkMail mail,
            AccountRepository accounts,
            AdministratorStore store,
            LocalEntrance entrance,
            WrongLinks wrong,
            Transactions transactions,
            ApplicationEventPublisher<Object> events,
            @Value("${noaber.demonstration:false}") boolean demonstration) {
        this.links = links;
        this.mail = mail;
        this.accounts = accounts;
        this.store = store;
        this.entrance = entrance;
        this.wrong = wrong;
        this.transactions = transactions;
        this.events = events;
        this.demonstration = demonstration;
    }

    @Override
    public Optional<String> first() {
        if (demonstration || accounts.hasAdministrator()) {
            return Optional.empty();
        }
        String secret = Digest.secret();
        transactions.retrying(() -> links.put(secret, Purpose.FIRST_ADMINISTRATOR, null));
        return Optional.of(mail.link(Purpose.FIRST_ADMINISTRATOR, secret));
    }

    @Override
    public Optional<String> another(Viewer system) {
        if (demonstration) {
            return Optional.empty();
        }
        String secret = Digest.secret();
        transactions.retrying(() -> {
            links.put(secret, Purpose.ANOTHER_ADMINISTRATOR, null);
            events.publishEvent(AccountNews.administratorLink(system));
        });
        return Optional.of(mail.link(Purpose.ANOTHER_ADMINISTRATOR, secret));
    }

    @Override
    public Optional<Kind> kind(HttpRequest<?> request, String secret) {
        return wrong.counted(request, store.kind(secret));
    }

    @Override
    public Entry establish(HttpRequest<?> request, String secret, String name, String email, String password) {
        if (kind(request, secret).isEmpty()) {
            return wrong.refused(request);
        }
        String address = EmailAddress.tidied(email);
        List<Problem> problems = AccountProblems.all(List.of(
                AccountProblems.ofName(name),
                AccountProblems.ofEmail(address),
                PasswordRules.problem(password, address),
                store.takenAddress(address)));
        if (!problems.isEmpty()) {
            return new Entry.Refused(problems);
        }
        NewAccount wanted = new NewAccount(new UserId(Ids.next()), name.strip(), address, Role.ADMIN, null);
        String hash = PasswordHash.of(password);
        Optional<Holder> made = transactions.retrying(() -> store.establish(request, secret, wanted, hash));
        return made.map(holder -> entrance.go(request, holder)).orElseGet(() -> wrong.refused(request));
    }
}
