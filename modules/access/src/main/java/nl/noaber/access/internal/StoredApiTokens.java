package nl.noaber.access.internal;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.noaber.access.AccountChanged.Kind;
import nl.noaber.access.Accounts;
import nl.noaber.access.ApiToken;
import nl.noaber.access.ApiTokenId;
import nl.noaber.access.ApiTokens;
import nl.noaber.access.NewApiToken;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Cursor;
import nl.noaber.kernel.page.InvalidCursorException;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.kernel.time.DutchTime;
import org.jspecify.annotations.Nullable;

@Singleton
final class StoredApiTokens implements ApiTokens {

    private static final String ORDER = "tokens";
    private static final int MOST = 25;
    private static final int LONGEST_NAME = 100;

    private final ApiTokenRepository tokens;
    private final TokenBearers bearers;
    private final InPerson inPerson;
    private final Transactions transactions;
    private final ApplicationEventPublisher<Object> events;
    private final Clock clock;

    StoredApiTokens(
            ApiTokenRepository tokens,
            TokenBearers bearers,
            InPerson inPerson,
            Transactions transactions,
            ApplicationEventPublisher<Object> events,
            Clock clock) {
        this.tokens = tokens;
        this.bearers = bearers;
        this.inPerson = inPerson;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Map<ApiTokenId, ApiToken> byIds(Viewer viewer, Set<ApiTokenId> ids) {
        return tokens.byIds(viewer, ids);
    }

    @Override
    public Map<UserId, List<ApiToken>> of(Viewer viewer, Set<UserId> owners) {
        return tokens.of(viewer, owners);
    }

    @Override
    public Page<ApiToken> list(Viewer viewer, PageRequest request) {
        if (!Accounts.isOpenTo(viewer)) {
            return Page.empty();
        }
        UUID from = request.cursor() == null ? null : place(request.cursor());
        int size = request.size() + 1;
        List<ApiToken> found =
                request.isBackwards() ? tokens.oldest(viewer, from, size) : tokens.newest(viewer, from, size);
        return Page.of(
                found,
                request,
                token -> new Cursor(ORDER, List.of(token.id().value().toString())));
    }

    private static UUID place(String cursor) {
        return Cursor.decode(cursor, ORDER, 1)
                .flatMap(place -> Ids.parse(place.value(0)))
                .orElseThrow(InvalidCursorException::new);
    }

    @Override
    public long count(Viewer viewer) {
        return Accounts.isOpenTo(viewer) ? tokens.count(viewer) : 0;
    }

    @Override
    public Creation create(Viewer viewer, NewApiToken wanted) {
        List<Problem> problems = problems(wanted);
        if (!problems.isEmpty()) {
            return new Creation.Refused(problems);
        }
        String secret = PREFIX + Digest.secret();
        Instant now = clock.instant();
        ApiToken token = new ApiToken(
                wanted.id(),
                new UserId(viewer.userId()),
                wanted.name().strip(),
                wanted.mutations(),
                now,
                DutchTime.start(wanted.expiresOn().plusDays(1)),
                null,
                null,
                null);
        return transactions.retrying(() -> created(viewer, token, secret, now));
    }

    private Creation created(Viewer viewer, ApiToken token, String secret, Instant now) {
        ApiToken known = tokens.byIds(viewer, Set.of(token.id())).get(token.id());
        if (known != null) {
            return new Creation.Created(known, null);
        }
        if (tokens.active(token.owner(), now) >= MOST) {
            return new Creation.Refused(List.of(Problem.of("TOO_MANY_TOKENS", "", MOST)));
        }
        tokens.insert(token, Digest.of(secret));
        events.publishEvent(AccountNews.of(viewer, Kind.CREATED, token));
        return new Creation.Created(token, secret);
    }

    private List<Problem> problems(NewApiToken wanted) {
        LocalDate today = DutchTime.today(clock);
        LocalDate last = today.plusDays(LONGEST_DAYS);
        boolean isDated =
                !wanted.expiresOn().isBefore(today) && !wanted.expiresOn().isAfter(last);
        String name = wanted.name().strip();
        return AccountProblems.all(List.of(
                AccountProblems.ofName(name),
                name.length() > LONGEST_NAME
                        ? Optional.of(Problem.of("NAME_TOO_LONG", "name", LONGEST_NAME))
                        : Optional.empty(),
                isDated ? Optional.empty() : Optional.of(Problem.of("EXPIRES_WRONG", "expiresOn", last)),
                wanted.mutations().stream()
                        .filter(inPerson.mutations()::contains)
                        .sorted()
                        .findFirst()
                        .map(mutation -> Problem.of("MUTATION_IN_PERSON", "mutations", mutation))));
    }

    @Override
    public @Nullable ApiToken revoke(Viewer viewer, ApiTokenId id) {
        Instant now = clock.instant();
        ApiToken token = transactions.retrying(() -> revoked(viewer, id, now));
        bearers.forget(id);
        return token;
    }

    /** An auditor sees the tokens of others, and takes none back. */
    private @Nullable ApiToken revoked(Viewer viewer, ApiTokenId id, Instant now) {
        ApiToken token = tokens.byIds(viewer, Set.of(id)).get(id);
        if (token == null || !isFor(viewer, token)) {
            return null;
        }
        if (tokens.revoke(id, now)) {
            events.publishEvent(AccountNews.of(viewer, Kind.CLOSED, token));
        }
        return tokens.byIds(viewer, Set.of(id)).get(id);
    }

    private static boolean isFor(Viewer viewer, ApiToken token) {
        return viewer.role() == Role.ADMIN || token.owner().value().equals(viewer.userId());
    }
}
