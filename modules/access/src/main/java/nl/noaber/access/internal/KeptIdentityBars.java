package nl.noaber.access.internal;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import nl.noaber.access.Accounts;
import nl.noaber.access.BarredIdentity;
import nl.noaber.access.BarredIdentityId;
import nl.noaber.access.IdentityBars;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Cursor;
import nl.noaber.kernel.page.InvalidCursorException;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Transactions;

@Singleton
final class KeptIdentityBars implements IdentityBars {

    private static final String ORDER = "barredIdentities";

    private final BarredIdentities barred;
    private final Transactions transactions;
    private final ApplicationEventPublisher<Object> events;

    KeptIdentityBars(BarredIdentities barred, Transactions transactions, ApplicationEventPublisher<Object> events) {
        this.barred = barred;
        this.transactions = transactions;
        this.events = events;
    }

    @Override
    public Page<BarredIdentity> list(Viewer viewer, PageRequest request) {
        if (!Accounts.isOpenTo(viewer)) {
            return Page.empty();
        }
        UUID from = request.cursor() == null ? null : place(request.cursor());
        int size = request.size() + 1;
        List<BarredIdentity> found = request.isBackwards() ? barred.oldest(from, size) : barred.newest(from, size);
        return Page.of(
                found,
                request,
                bar -> new Cursor(ORDER, List.of(bar.id().value().toString())));
    }

    private static UUID place(String cursor) {
        return Cursor.decode(cursor, ORDER, 1)
                .flatMap(place -> Ids.parse(place.value(0)))
                .orElseThrow(InvalidCursorException::new);
    }

    @Override
    public long count(Viewer viewer) {
        return Accounts.isOpenTo(viewer) ? barred.count() : 0;
    }

    @Override
    public Lifting lift(Viewer viewer, BarredIdentityId id) {
        if (viewer.role() != Role.ADMIN) {
            transactions.retrying(() -> events.publishEvent(AccountNews.refused(viewer, id)));
            return refused("NOT_ALLOWED", "");
        }
        return transactions.retrying(
                () -> barred.locked(id).map(bar -> lifted(viewer, bar)).orElseGet(() -> refused("NOT_FOUND", "id")));
    }

    private Lifting lifted(Viewer viewer, BarredIdentity bar) {
        barred.lift(bar.id());
        events.publishEvent(AccountNews.lifted(viewer, bar));
        return new Lifting.Lifted(bar);
    }

    private static Lifting refused(String code, String field) {
        return new Lifting.Refused(List.of(Problem.of(code, field)));
    }
}
