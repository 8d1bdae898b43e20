package nl.noaber.access.internal;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import nl.noaber.access.LocalSignIn.Entry;
import nl.noaber.access.SignInRefused;
import nl.noaber.access.SignInRefused.Reason;
import nl.noaber.access.SignedIn;
import nl.noaber.access.User;
import nl.noaber.access.UserId;
import nl.noaber.access.internal.PasswordRepository.Holder;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.sql.Transactions;
import org.jspecify.annotations.Nullable;

/** Lets in whoever proved a password, or asks for the second factor first. */
@Singleton
final class LocalEntrance {

    private final SecondFactor factor;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final DeviceCookie device;
    private final OnTheWay onTheWay;
    private final RequestViewers viewers;
    private final RefusedTries refused;
    private final Transactions transactions;
    private final ApplicationEventPublisher<Object> events;

    LocalEntrance(
            SecondFactor factor,
            Sessions sessions,
            SessionCookie cookie,
            DeviceCookie device,
            OnTheWay onTheWay,
            RequestViewers viewers,
            RefusedTries refused,
            Transactions transactions,
            ApplicationEventPublisher<Object> events) {
        this.factor = factor;
        this.sessions = sessions;
        this.cookie = cookie;
        this.device = device;
        this.onTheWay = onTheWay;
        this.viewers = viewers;
        this.refused = refused;
        this.transactions = transactions;
        this.events = events;
    }

    /** After the password. */
    Entry go(HttpRequest<?> request, Holder holder) {
        if (factor.isOn(holder.user().id())) {
            return new Entry.FactorAsked(onTheWay.cookie(request, holder));
        }
        return factor.isNeeded(holder.user())
                ? new Entry.FactorToSetUp(onTheWay.cookie(request, holder))
                : enter(request, holder.user(), List.of());
    }

    /** After all that was asked; in the open transaction or one of its own. */
    Entry enter(HttpRequest<?> request, User user, List<String> recoveryCodes) {
        Session session = transactions.retrying(() -> {
            Session begun = sessions.begin(user, viewers.origin(request));
            events.publishEvent(new SignedIn(viewers.viewer(user, request)));
            return begun;
        });
        return new Entry.Entered(
                List.of(
                        cookie.issued(request, session),
                        device.remembering(request, user.id()),
                        onTheWay.removed(request)),
                recoveryCodes);
    }

    /** Says no, and has it written down. */
    Entry refuse(HttpRequest<?> request, Reason reason, @Nullable UserId user) {
        refused.tell(new SignInRefused(reason, viewers.origin(request), user));
        return refused(reason == Reason.WRONG_FACTOR ? "CODE_REFUSED" : "SIGN_IN_REFUSED", "");
    }

    /** Says no to a name that nobody has, in a flood of them: told together, without a statement. */
    Entry refuseUnknown(HttpRequest<?> request) {
        refused.count(viewers.origin(request));
        return refused("SIGN_IN_REFUSED", "");
    }

    /** Says that it was tried too often; written down the first time only, so that nobody fills the trail. */
    Entry refuseMore(HttpRequest<?> request, String code, boolean first, @Nullable UserId user) {
        if (first) {
            refuse(request, Reason.TOO_OFTEN, user);
        }
        return refused(code, "");
    }

    static Entry refused(String code, String field) {
        return new Entry.Refused(List.of(Problem.of(code, field)));
    }

    /** That the user changed something of the account: its name, never its value. In the open transaction. */
    void changed(HttpRequest<?> request, User user, String what) {
        events.publishEvent(AccountNews.secretChanged(viewers.viewer(user, request), user.id(), what));
    }
}
