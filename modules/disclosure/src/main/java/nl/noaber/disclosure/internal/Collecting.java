package nl.noaber.disclosure.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.noaber.disclosure.DisclosureFile;
import nl.noaber.disclosure.DisclosureFileState;
import nl.noaber.disclosure.internal.RecordSource.Extent;
import nl.noaber.disclosure.internal.RecordSource.Part;
import nl.noaber.disclosure.internal.Worker.Lease;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;
import org.jspecify.annotations.Nullable;

/** Gathers the records of a file, a part at a time, kind after kind; the place says how far. */
@Singleton
final class Collecting {

    private static final String BETWEEN = " ";

    private final List<RecordSource> sources;
    private final RecordRepository records;
    private final Proposals proposals;
    private final WorkRepository work;
    private final Transactions transactions;

    Collecting(
            List<RecordSource> sources,
            RecordRepository records,
            Proposals proposals,
            WorkRepository work,
            Transactions transactions) {
        this.sources = sources;
        this.records = records;
        this.proposals = proposals;
        this.work = work;
        this.transactions = transactions;
    }

    /** One part; whether there is another. */
    boolean step(Viewer viewer, FileRow file, Lease lease) {
        int kind = kind(file.place());
        Part part = sources.get(kind).part(viewer, file.scope(), cursor(file.place()));
        List<Content> contents = contents(viewer, sources.get(kind), part.chosen());
        Map<RecordRef, Map<String, List<BlackOut>>> proposed = proposals.of(viewer, contents);
        @Nullable String next = next(kind, part.after());
        return transactions.retrying(() -> {
            if (!lease.holds()) {
                return false;
            }
            List<Content> fresh = fresh(file, contents);
            records.insert(IntStream.range(0, fresh.size())
                    .mapToObj(index -> RecordRow.fresh(
                            file.id(),
                            file.done() + index + 1,
                            fresh.get(index),
                            Objects.requireNonNull(proposed.get(fresh.get(index).record()))))
                    .toList());
            boolean restricted = fresh.stream().anyMatch(Content::confidential);
            work.collected(file, file.done() + fresh.size(), next, restricted);
            if (next == null) {
                work.ended(file, DisclosureFileState.PREVIEW, null, null);
            }
            return next != null;
        });
    }

    /** What they say now, which is what is assessed; in their order, without what was taken away a moment ago. */
    private static List<Content> contents(Viewer viewer, RecordSource source, List<RecordRef> chosen) {
        Map<RecordRef, Content> all =
                source.contents(viewer, chosen.stream().map(RecordRef::id).toList(), Extent.COMPARED);
        return chosen.stream().flatMap(one -> Stream.ofNullable(all.get(one))).toList();
    }

    /** Without those that are in it: one that was moved meanwhile is met twice. No more than a file can have. */
    private List<Content> fresh(FileRow file, List<Content> chosen) {
        Set<UUID> there = records.there(
                file.id(), chosen.stream().map(one -> one.record().id()).toList());
        return chosen.stream()
                .filter(one -> !there.contains(one.record().id()))
                .limit(Math.max(0, DisclosureFile.MOST_RECORDS - file.done()))
                .toList();
    }

    private @Nullable String next(int kind, @Nullable String after) {
        if (after != null) {
            return kind + BETWEEN + after;
        }
        return kind + 1 < sources.size() ? kind + 1 + BETWEEN : null;
    }

    private static int kind(@Nullable String place) {
        return place == null ? 0 : Integer.parseInt(place.substring(0, place.indexOf(BETWEEN)));
    }

    private static @Nullable String cursor(@Nullable String place) {
        String cursor = place == null ? "" : place.substring(place.indexOf(BETWEEN) + 1);
        return cursor.isEmpty() ? null : cursor;
    }
}
