package nl.noaber.disclosure.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.noaber.contacts.PublishedContact;
import nl.noaber.contacts.PublishedContacts;
import nl.noaber.disclosure.Filing;
import nl.noaber.disclosure.Filing.Filed;
import nl.noaber.disclosure.OpenAgenda;
import nl.noaber.disclosure.OpenAgendaSetting;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import nl.noaber.kernel.sql.Transactions;
import org.jspecify.annotations.Nullable;

/** Parts of the agenda are remembered a short while; whether it is shown is asked each time, so that off is off. */
@Singleton
final class AgendaService implements OpenAgenda {

    private static final RecordRef RECORD = new RecordRef("OpenAgenda", new UUID(0L, 0L));
    private static final Duration SHORT_WHILE = Duration.ofSeconds(30);
    private static final int MOST_PARTS = 200;

    private static final String SELECT =
            "SELECT shown, version, changed_at, changed_by_name FROM open_agenda WHERE id = 1";

    private final PublishedContacts contacts;
    private final Database database;
    private final ChangeLog log;
    private final Transactions transactions;
    private final Clock clock;
    private final Cache<Part, Page<PublishedContact>> parts;

    AgendaService(
            PublishedContacts contacts, Database database, ChangeLog log, Transactions transactions, Clock clock) {
        this.contacts = contacts;
        this.database = database;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
        this.parts = Caffeine.newBuilder()
                .maximumSize(MOST_PARTS)
                .expireAfterWrite(SHORT_WHILE)
                .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
                .build();
    }

    private record Part(@Nullable LocalDate from, @Nullable LocalDate until, PageRequest page) {}

    @Override
    public Optional<Page<PublishedContact>> list(
            @Nullable LocalDate from, @Nullable LocalDate until, PageRequest page) {
        return stored().shown()
                ? Optional.of(parts.get(new Part(from, until, page), _ -> contacts.list(from, until, page)))
                : Optional.empty();
    }

    @Override
    public Optional<Page<PublishedContact>> preview(Viewer viewer, PageRequest page) {
        return viewer.role() == Role.ADMIN ? Optional.of(contacts.list(null, null, page)) : Optional.empty();
    }

    @Override
    public Optional<OpenAgendaSetting> setting(Viewer viewer) {
        return viewer.role() == Role.ADMIN ? Optional.of(stored()) : Optional.empty();
    }

    @Override
    public Filing<OpenAgendaSetting> show(Viewer viewer, boolean shown, int expectedVersion) {
        if (viewer.role() != Role.ADMIN) {
            log.refused(viewer, RECORD, ChangeAction.UPDATED);
            return Filing.refused("NOT_ALLOWED", "");
        }
        Instant now = clock.instant();
        return transactions.retrying(() -> {
            OpenAgendaSetting before = database.sql(SELECT)
                    .append("FOR UPDATE")
                    .single(AgendaService::read)
                    .orElseThrow();
            if (before.shown() == shown) {
                return new Filed<>(before);
            }
            return before.version() == expectedVersion
                    ? new Filed<>(store(viewer, new OpenAgendaSetting(shown, before.version() + 1, now, viewer.name())))
                    : Filing.refused("CHANGED_MEANWHILE", "expectedVersion");
        });
    }

    private OpenAgendaSetting store(Viewer viewer, OpenAgendaSetting next) {
        database.sql("""
            UPDATE open_agenda
               SET shown = :shown, version = :version, changed_at = :changedAt, changed_by = :actor,
                   changed_by_name = :changedBy
             WHERE id = 1
            """).bindAll(next).bind("actor", viewer.userId()).update();
        log.write(
                viewer,
                new Entry(
                        RECORD,
                        ChangeAction.UPDATED,
                        next.version(),
                        List.of(new FieldChange(
                                "shown", String.valueOf(!next.shown()), String.valueOf(next.shown())))));
        return next;
    }

    private OpenAgendaSetting stored() {
        return database.sql(SELECT).single(AgendaService::read).orElseThrow();
    }

    private static OpenAgendaSetting read(Row row) {
        return new OpenAgendaSetting(
                row.flag("shown"),
                row.number("version"),
                row.instantOrNull("changed_at"),
                row.textOrNull("changed_by_name"));
    }
}
