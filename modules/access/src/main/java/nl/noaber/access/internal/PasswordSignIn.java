package nl.noaber.access.internal;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import nl.noaber.access.FactorSetUp;
import nl.noaber.access.LocalSignIn;
import nl.noaber.access.SignInRefused.Reason;
import nl.noaber.access.User;
import nl.noaber.access.UserId;
import nl.noaber.access.internal.PasswordRepository.Holder;
import nl.noaber.kernel.sql.Transactions;
import org.jspecify.annotations.Nullable;

@Singleton
final class PasswordSignIn implements LocalSignIn {

    /** In a quarter of an hour, for one account from one network address or from one known browser; then slowly. */
    static final int ATTEMPTS = 10;

    private static final String TOO_MANY_NOW = "TOO_MANY_ATTEMPTS_NOW";

    private final PasswordRepository passwords;
    private final LocalEntrance entrance;
    private final SecondFactor factor;
    private final FactorPicture picture;
    private final OnTheWay onTheWay;
    private final DeviceCookie device;
    private final AttemptCounts attempts;
    private final Strangers strangers;
    private final Pace pace;
    private final RequestOrigin origin;
    private final Transactions transactions;

    PasswordSignIn(
            PasswordRepository passwords,
            LocalEntrance entrance,
            SecondFactor factor,
            FactorPicture picture,
            OnTheWay onTheWay,
            DeviceCookie device,
            AttemptCounts attempts,
            Strangers strangers,
            Pace pace,
            RequestOrigin origin,
            Transactions transactions) {
        this.passwords = passwords;
        this.entrance = entrance;
        this.factor = factor;
        this.picture = picture;
        this.onTheWay = onTheWay;
        this.device = device;
        this.attempts = attempts;
        this.strangers = strangers;
        this.pace = pace;
        this.origin = origin;
        this.transactions = transactions;
    }

    @Override
    public boolean isOffered() {
        return passwords.isAny();
    }

    @Override
    public Entry enter(HttpRequest<?> request, String typed, String password) {
        String email = EmailAddress.tidied(typed);
        if (!device.isNew(request)) {
            Optional<Holder> holder = passwords.byEmail(email);
            Optional<String> known =
                    holder.flatMap(of -> device.of(request, of.user().id()));
            if (known.isPresent()) {
                return tried(request, holder, password, "device " + known.get() + " " + email);
            }
        }
        return triedAsStranger(request, email, password);
    }

    private Entry triedAsStranger(HttpRequest<?> request, String email, String password) {
        String address = origin.address(request);
        String subject = Strangers.subject(address, email);
        Entry entry = switch (strangers.turn(address, email)) {
            case USUAL -> tried(request, passwords.byEmail(email), password, subject);
            case IN_FLOOD -> triedInFlood(request, passwords.byEmail(email), password, subject);
            case LATER -> LocalEntrance.refused(TOO_MANY_NOW, "");
        };
        if (!(entry instanceof Entry.Refused)) {
            strangers.forget(address, email);
        }
        return entry;
    }

    private Entry tried(HttpRequest<?> request, Optional<Holder> holder, String password, String subject) {
        int count = attempts.count(subject);
        boolean firstTooMany = count == ATTEMPTS + 1;
        if (count > ATTEMPTS && !strangers.mayGoOn(subject)) {
            return entrance.refuseMore(request, TOO_MANY_NOW, firstTooMany, user(holder));
        }
        return looked(request, holder, password, subject, firstTooMany ? Reason.TOO_OFTEN : Reason.WRONG);
    }

    private Entry triedInFlood(HttpRequest<?> request, Optional<Holder> holder, String password, String subject) {
        long began = System.nanoTime();
        Entry entry = holder.isPresent() && strangers.mayLookInFlood(origin.address(request))
                ? looked(request, holder, password, subject, Reason.WRONG)
                : entrance.refuseUnknown(request);
        if (entry instanceof Entry.Refused) {
            pace.keep(began);
        }
        return entry;
    }

    private Entry looked(
            HttpRequest<?> request, Optional<Holder> holder, String password, String subject, Reason reason) {
        if (!isRight(holder.orElse(null), password)) {
            return entrance.refuse(request, reason, user(holder));
        }
        attempts.forget(subject);
        return entrance.go(request, holder.orElseThrow());
    }

    private static @Nullable UserId user(Optional<Holder> holder) {
        return holder.map(known -> known.user().id()).orElse(null);
    }

    @Override
    public Entry prove(HttpRequest<?> request, String code) {
        Optional<Holder> holder = onTheWay.holder(request);
        if (holder.isEmpty()) {
            return LocalEntrance.refused("SIGN_IN_ANEW", "");
        }
        User user = holder.get().user();
        String subject = subject(request, user.id());
        int count = attempts.count(subject);
        if (count > ATTEMPTS) {
            return entrance.refuseMore(request, "TOO_MANY_ATTEMPTS", count == ATTEMPTS + 1, user.id());
        }
        if (!transactions.retrying(() -> factor.proves(user.id(), code))) {
            return entrance.refuse(request, Reason.WRONG_FACTOR, user.id());
        }
        attempts.forget(subject);
        return entrance.enter(request, user, List.of());
    }

    @Override
    public Optional<FactorSetUp> setUp(HttpRequest<?> request) {
        return onTheWay.holder(request)
                .flatMap(holder -> factor.begin(holder.user().id()).map(secret -> picture.of(secret, holder.email())));
    }

    @Override
    public Optional<FactorSetUp> setUpAgain(HttpRequest<?> request) {
        return onTheWay.holder(request)
                .flatMap(holder -> factor.begun(holder.user().id()).map(secret -> picture.of(secret, holder.email())));
    }

    @Override
    public Entry confirm(HttpRequest<?> request, String code) {
        Optional<Holder> holder = onTheWay.holder(request);
        if (holder.isEmpty()) {
            return LocalEntrance.refused("SIGN_IN_ANEW", "");
        }
        User user = holder.get().user();
        return transactions.retrying(() -> factor.confirm(user.id(), code)
                .map(codes -> {
                    entrance.changed(request, user, "secondFactor");
                    return entrance.enter(request, user, codes);
                })
                .orElseGet(() -> LocalEntrance.refused("CODE_NOT_RIGHT", "code")));
    }

    /** Only whoever knows the password gets so far: a few guesses in all, wherever they come from. */
    private String subject(HttpRequest<?> request, UserId user) {
        return "factor " + user.value() + " " + device.of(request, user).orElse("");
    }

    /** Takes as long for whom nobody knows, and for what no password can be. */
    static boolean isRight(@Nullable Holder holder, String password) {
        boolean possible = password.length() <= 2 * PasswordRules.LONGEST;
        boolean right = PasswordHash.matches(possible ? password : "", holder == null ? null : holder.hash());
        return right && possible;
    }
}
