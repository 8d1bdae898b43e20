package nl.noaber.history.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.noaber.history.Change;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Conflict;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.history.Writer;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Cursor;
import nl.noaber.kernel.page.InvalidCursorException;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Transactions;
import org.jspecify.annotations.Nullable;

@Singleton
final class StoredChangeLog implements ChangeLog {

    private static final String ORDER = "timeline";
    private static final Duration ONE_READING = Duration.ofSeconds(10);

    private final ChangeLogRepository lines;
    private final ErasingLines erasing;
    private final Sealer sealer;
    private final Transactions transactions;
    private final Clock clock;

    StoredChangeLog(
            ChangeLogRepository lines, ErasingLines erasing, Sealer sealer, Transactions transactions, Clock clock) {
        this.lines = lines;
        this.erasing = erasing;
        this.sealer = sealer;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void write(Viewer actor, List<Entry> entries) {
        Instant now = clock.instant();
        lines.insert(entries.stream().map(entry -> Line.of(actor, entry, now)).toList());
    }

    @Override
    public void refused(Viewer actor, RecordRef record, ChangeAction action, List<FieldChange> fields) {
        Line line = Line.refused(actor, new Entry(record, action, null, fields), clock.instant());
        transactions.retrying(() -> lines.insert(List.of(line)));
    }

    @Override
    public void read(Viewer actor, Set<RecordRef> records) {
        if (!records.isEmpty()) {
            Instant now = clock.instant();
            transactions.retrying(() -> writeReadings(actor, records, now));
        }
    }

    private void writeReadings(Viewer actor, Set<RecordRef> records, Instant now) {
        Set<RecordRef> lately = lines.readSince(actor.userId(), records, now.minus(ONE_READING));
        List<Line> readings = records.stream()
                .filter(record -> !lately.contains(record))
                .map(record -> Line.of(actor, new Entry(record, ChangeAction.READ, null, List.of()), now))
                .toList();
        if (!readings.isEmpty()) {
            lines.insert(readings);
        }
    }

    @Override
    public Map<RecordRef, Page<Change>> timelines(Viewer viewer, Set<RecordRef> records, PageRequest page) {
        Map<RecordRef, List<Change>> found = found(viewer, records, page);
        Map<RecordRef, Page<Change>> pages = new HashMap<>();
        for (RecordRef record : records) {
            pages.put(record, Page.of(found.getOrDefault(record, List.of()), page, StoredChangeLog::place));
        }
        return pages;
    }

    @Override
    public Map<RecordRef, Long> counts(Set<RecordRef> records) {
        return records.isEmpty() ? Map.of() : lines.counts(records);
    }

    @Override
    public Optional<Conflict> conflict(
            RecordRef record, int expectedVersion, Map<String, ? extends @Nullable String> sent) {
        return Collision.of(lines.since(record, expectedVersion), sent);
    }

    @Override
    public Optional<Conflict> changedSince(RecordRef record, int expectedVersion) {
        return Collision.ofAny(lines.since(record, expectedVersion));
    }

    @Override
    public Map<UUID, Set<String>> values(String recordType, Collection<UUID> ids, String field) {
        return ids.isEmpty() ? Map.of() : lines.values(recordType, ids, field);
    }

    @Override
    public Set<UUID> everWith(String recordType, String field, Collection<String> values) {
        return values.isEmpty() ? Set.of() : lines.everWith(recordType, field, values);
    }

    @Override
    public Map<RecordRef, Set<Writer>> writers(Set<RecordRef> records) {
        return records.isEmpty() ? Map.of() : lines.writers(records);
    }

    @Override
    public int empty(Viewer actor, Collection<RecordRef> records, RecordRef because) {
        return erasing.empty(actor, records, because);
    }

    @Override
    public int erase(Viewer actor, String recordType, Collection<String> values, RecordRef because) {
        return erasing.erase(actor, recordType, values, because);
    }

    @Override
    public int seal() {
        int all = 0;
        int some;
        do {
            some = sealer.seal();
            all += some;
        } while (some > 0);
        return all;
    }

    private Map<RecordRef, List<Change>> found(Viewer viewer, Set<RecordRef> records, PageRequest page) {
        if (records.isEmpty()) {
            return Map.of();
        }
        UUID from = page.cursor() == null ? null : line(page.cursor());
        int size = page.size() + 1;
        return page.isBackwards()
                ? lines.oldest(viewer, records, from, size)
                : lines.newest(viewer, records, from, size);
    }

    private static Cursor place(Change change) {
        return new Cursor(ORDER, List.of(change.id().toString()));
    }

    private static UUID line(String cursor) {
        return Cursor.decode(cursor, ORDER, 1)
                .flatMap(place -> Ids.parse(place.value(0)))
                .orElseThrow(InvalidCursorException::new);
    }
}
