package nl.noaber.access.internal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.noaber.access.Account;
import nl.noaber.access.AccountOutcome;
import nl.noaber.access.Accounts;
import nl.noaber.access.LocalSignIn.Entry;
import nl.noaber.access.NewAccount;
import nl.noaber.access.PasswordLinks;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Role;
import nl.noaber.testkit.People;

/** Makes users with passwords, as an administrator and those users would. */
@Singleton
final class LocalUsers {

    static final String PASSWORD = "vier losse woorden samen";

    private final Accounts accounts;
    private final PasswordLinks links;
    private final SecondFactorRepository factors;

    LocalUsers(Accounts accounts, PasswordLinks links, SecondFactorRepository factors) {
        this.accounts = accounts;
        this.links = links;
        this.factors = factors;
    }

    /** Somebody who has set a password. */
    Account member(Role role) {
        AccountOutcome.Done invited = invited(role);
        Entry entry = links.set(HttpRequest.GET("/"), secret(invited), PASSWORD);
        if (entry instanceof Entry.Refused refused) {
            throw new AssertionError(refused.toString());
        }
        return accounts.byId(People.admin(), invited.account().id()).orElseThrow();
    }

    AccountOutcome.Done invited(Role role) {
        UserId id = new UserId(Ids.next());
        AccountOutcome outcome = accounts.invite(
                People.admin(),
                new NewAccount(
                        id,
                        "Functionaris " + id.value(),
                        id.value() + "@example.org",
                        role,
                        role == Role.PARTNER ? People.ACHTERHOEK : null));
        if (outcome instanceof AccountOutcome.Done done) {
            return done;
        }
        throw new AssertionError(outcome.toString());
    }

    /** What stands in the link that was shown. */
    static String secret(AccountOutcome.Done done) {
        String link =
                Objects.requireNonNull(Objects.requireNonNull(done.delivery()).link());
        return secret(link);
    }

    static String secret(String link) {
        return URI.create(link).getQuery().substring("link=".length());
    }

    void requireFactor(Role... roles) {
        accounts.requireSecondFactor(People.admin(), Set.of(roles));
    }

    byte[] factorSecret(UserId user) {
        return factors.of(user).flatMap(factors::secret).orElseThrow();
    }

    static MutableHttpRequest<?> with(Cookie... cookies) {
        return with(Arrays.asList(cookies));
    }

    static MutableHttpRequest<?> with(List<Cookie> cookies) {
        MutableHttpRequest<?> request = HttpRequest.GET("/");
        cookies.stream().filter(cookie -> !cookie.getValue().isEmpty()).forEach(request::cookie);
        return request;
    }
}
