package nl.noaber.access.internal;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.noaber.access.FactorSetUp;
import nl.noaber.access.OwnAccount;
import nl.noaber.access.UserId;
import nl.noaber.access.internal.PasswordRepository.Holder;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.sql.Transactions;

@Singleton
final class KeptOwnAccount implements OwnAccount {

    private final PasswordRepository passwords;
    private final AccountRepository accounts;
    private final SecondFactor factor;
    private final SecondFactorRepository factors;
    private final FactorPicture picture;
    private final Sessions sessions;
    private final AttemptCounts attempts;
    private final LocalEntrance entrance;
    private final Transactions transactions;
    private final Clock clock;

    KeptOwnAccount(
            PasswordRepository passwords,
            AccountRepository accounts,
            SecondFactor factor,
            SecondFactorRepository factors,
            FactorPicture picture,
            Sessions sessions,
            AttemptCounts attempts,
            LocalEntrance entrance,
            Transactions transactions,
            Clock clock) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.factor = factor;
        this.factors = factors;
        this.picture = picture;
        this.sessions = sessions;
        this.attempts = attempts;
        this.entrance = entrance;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Optional<UUID> session(HttpRequest<?> request) {
        return sessions.current(request).map(current -> current.session().id());
    }

    @Override
    public Change changePassword(HttpRequest<?> request, String current, String wanted) {
        return proved(request, current, holder -> {
            Optional<Problem> problem = PasswordRules.problem(wanted, holder.email());
            if (problem.isPresent()) {
                return new Change.Refused(List.of(problem.get()));
            }
            String hash = PasswordHash.of(wanted);
            return done(() -> change(request, holder, hash));
        });
    }

    private List<String> change(HttpRequest<?> request, Holder holder, String hash) {
        Instant now = clock.instant();
        UserId user = holder.user().id();
        passwords.put(user, hash, now);
        passwords.endOthers(user, session(request).orElseThrow(), now);
        accounts.revokeTokens(user, now);
        transactions.afterCommit(() -> sessions.forget(user));
        entrance.changed(request, holder.user(), "password");
        return List.of();
    }

    @Override
    public Optional<FactorSetUp> setUp(HttpRequest<?> request) {
        return holder(request)
                .flatMap(holder -> factor.begin(holder.user().id()).map(secret -> picture.of(secret, holder.email())));
    }

    @Override
    public Optional<FactorSetUp> setUpAgain(HttpRequest<?> request) {
        return holder(request)
                .flatMap(holder -> factor.begun(holder.user().id()).map(secret -> picture.of(secret, holder.email())));
    }

    @Override
    public Change confirm(HttpRequest<?> request, String password, String code) {
        return proved(
                request,
                password,
                holder ->
                        transactions.retrying(() -> factor.confirm(holder.user().id(), code)
                                .<Change>map(codes -> {
                                    entrance.changed(request, holder.user(), "secondFactor");
                                    return new Change.Done(codes);
                                })
                                .orElseGet(() -> refused("CODE_NOT_RIGHT", "code"))));
    }

    @Override
    public Change remove(HttpRequest<?> request, String password) {
        return proved(request, password, holder -> {
            if (factor.isNeeded(holder.user())) {
                return refused("SECOND_FACTOR_NEEDED", "");
            }
            return done(() -> {
                factors.remove(holder.user().id());
                entrance.changed(request, holder.user(), "secondFactor");
                return List.of();
            });
        });
    }

    @Override
    public Change renewCodes(HttpRequest<?> request, String password) {
        return proved(
                request,
                password,
                holder -> factor.isOn(holder.user().id())
                        ? done(() -> {
                            entrance.changed(request, holder.user(), "recoveryCodes");
                            return factor.newRecoveryCodes(holder.user().id());
                        })
                        : refused("NO_SECOND_FACTOR", ""));
    }

    private Change done(Supplier<List<String>> work) {
        return new Change.Done(transactions.retrying(work));
    }

    /** Whoever sits down at somebody's open screen knows no password; and may not guess on and on. */
    private Change proved(HttpRequest<?> request, String password, Function<Holder, Change> work) {
        Optional<Holder> holder = holder(request);
        if (holder.isEmpty()) {
            return refused("NO_PASSWORD_HERE", "");
        }
        String subject = "own " + holder.get().user().id().value();
        if (attempts.count(subject) > PasswordSignIn.ATTEMPTS) {
            return refused("TOO_MANY_ATTEMPTS", "");
        }
        if (!PasswordSignIn.isRight(holder.get(), password)) {
            return refused("PASSWORD_NOT_RIGHT", "current");
        }
        attempts.forget(subject);
        return work.apply(holder.get());
    }

    private Optional<Holder> holder(HttpRequest<?> request) {
        return sessions.current(request)
                .flatMap(current -> passwords.byId(current.session().user().id()))
                .filter(holder -> holder.hash() != null);
    }

    private static Change refused(String code, String field) {
        return new Change.Refused(List.of(Problem.of(code, field)));
    }
}
