package nl.noaber.access.internal;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.noaber.access.ProviderSignIn;
import nl.noaber.access.SignInRefused;
import nl.noaber.access.SignInRefused.Reason;
import nl.noaber.access.internal.AddressLimit.Door;
import nl.noaber.access.internal.AttemptRepository.Attempt;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.sql.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Singleton
@Requires(bean = ProviderSettings.class)
final class OpenIdSignIn implements ProviderSignIn {

    static final String COOKIE = "noaber-sign-in";

    private static final Logger LOG = LoggerFactory.getLogger(OpenIdSignIn.class);

    /** How long somebody may be at the provider. */
    private static final Duration AWAY = Duration.ofMinutes(10);

    private final ProviderSettings settings;
    private final ProviderClient provider;
    private final ClaimRules rules;
    private final AttemptRepository attempts;
    private final ProviderEntrance entrance;
    private final RequestOrigin origin;
    private final AddressLimit addresses;
    private final Transactions transactions;
    private final ApplicationEventPublisher<Object> events;
    private final Clock clock;

    OpenIdSignIn(
            ProviderSettings settings,
            ProviderClient provider,
            ClaimRules rules,
            AttemptRepository attempts,
            ProviderEntrance entrance,
            RequestOrigin origin,
            AddressLimit addresses,
            Transactions transactions,
            ApplicationEventPublisher<Object> events,
            Clock clock) {
        this.settings = settings;
        this.provider = provider;
        this.rules = rules;
        this.attempts = attempts;
        this.entrance = entrance;
        this.origin = origin;
        this.addresses = addresses;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Optional<String> provider() {
        return Optional.of(settings.name());
    }

    @Override
    public Optional<Departure> depart(HttpRequest<?> request, String returnTo) {
        if (!addresses.allows(Door.PROVIDER, origin.address(request))) {
            return Optional.empty();
        }
        State state = new State();
        Nonce nonce = new Nonce();
        CodeVerifier verifier = new CodeVerifier();
        Instant now = clock.instant();
        try {
            URI question = provider.question(state, nonce, verifier);
            transactions.retrying(() -> {
                attempts.forget(now);
                attempts.insert(
                        state.getValue(), new Attempt(nonce.getValue(), verifier.getValue(), returnTo), now.plus(AWAY));
            });
            return Optional.of(new Departure(question, cookie(request, state.getValue(), AWAY)));
        } catch (ProviderRefusal refusal) {
            refused(request, refusal);
            return Optional.empty();
        }
    }

    /** Only what is refused counts: whoever left from here was counted then, and is given it back. */
    @Override
    public Arrival arrive(HttpRequest<?> request) {
        try {
            AuthenticationResponse answer = answer(request);
            Attempt attempt = begun(request, answer.getState());
            Identity identity = identity(answer, attempt);
            Cookie session = entrance.enter(request, identity);
            addresses.giveBack(Door.PROVIDER, origin.address(request));
            return new Arrival.Entered(session, cookie(request, "", Duration.ZERO), attempt.returnTo());
        } catch (ParseException nonsense) {
            return refused(request, new ProviderRefusal(Reason.NOT_TRUSTED, nonsense));
        } catch (ProviderRefusal refusal) {
            return refused(request, refusal);
        }
    }

    @Override
    public Optional<URI> signOut() {
        return provider.signOut();
    }

    private AuthenticationResponse answer(HttpRequest<?> request) throws ParseException {
        return AuthenticationResponseParser.parse(
                provider.answer(), URLUtils.parseParameters(request.getUri().getRawQuery()));
    }

    /** The attempt that left from this browser, which nobody can use again from here on. */
    private Attempt begun(HttpRequest<?> request, State state) throws ProviderRefusal {
        boolean leftFromHere = state != null
                && request.getCookies()
                        .findCookie(COOKIE)
                        .filter(cookie -> cookie.getValue().equals(state.getValue()))
                        .isPresent();
        Instant now = clock.instant();
        Optional<Attempt> attempt =
                leftFromHere ? transactions.retrying(() -> attempts.take(state.getValue(), now)) : Optional.empty();
        return attempt.orElseThrow(() -> new ProviderRefusal(Reason.NOT_BEGUN_HERE, "no such attempt"));
    }

    private Identity identity(AuthenticationResponse answer, Attempt attempt) throws ProviderRefusal {
        if (!provider.isFrom(answer.getIssuer())) {
            throw new ProviderRefusal(Reason.NOT_TRUSTED, "the answer is of " + answer.getIssuer());
        }
        if (!(answer instanceof AuthenticationSuccessResponse success) || success.getAuthorizationCode() == null) {
            throw new ProviderRefusal(Reason.REFUSED_THERE, "no code came");
        }
        IDTokenClaimsSet proven = provider.proven(success.getAuthorizationCode(), attempt);
        Map<String, Object> claims = proven.toJSONObject();
        String subject = proven.getSubject().getValue();
        Optional<Role> role = rules.role(claims);
        Optional<UUID> organisation = rules.organisation(claims);
        if (role.isEmpty()) {
            throw shutOut(subject, Reason.NO_ROLE);
        }
        if (role.get() == Role.PARTNER && organisation.isEmpty()) {
            throw shutOut(subject, Reason.NO_ORGANISATION);
        }
        return new Identity(
                settings.issuer(), subject, rules.name(claims, subject), role.get(), organisation.orElse(null));
    }

    /** Sessions that began under an older rule or claim end with it. */
    private ProviderRefusal shutOut(String subject, Reason reason) {
        entrance.shut(settings.issuer(), subject);
        return new ProviderRefusal(reason, "no rule gives a place here");
    }

    private Arrival refused(HttpRequest<?> request, ProviderRefusal refusal) {
        if (!addresses.allows(Door.PROVIDER, origin.address(request))) {
            return new Arrival.Refused(Reason.TOO_OFTEN);
        }
        LOG.info("A sign-in at the provider was refused, {}: {}", refusal.reason(), refusal.getMessage());
        transactions.retrying(
                () -> events.publishEvent(new SignInRefused(refusal.reason(), origin.address(request), null)));
        return new Arrival.Refused(refusal.reason());
    }

    private Cookie cookie(HttpRequest<?> request, String state, Duration age) {
        return Cookie.of(COOKIE, state)
                .path("/sign-in")
                .httpOnly(true)
                .sameSite(SameSite.Lax)
                .secure(origin.isSecure(request))
                .maxAge(age);
    }
}
