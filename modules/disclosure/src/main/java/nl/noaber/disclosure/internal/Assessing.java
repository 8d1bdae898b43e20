package nl.noaber.disclosure.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.disclosure.DisclosedText.Passage;
import nl.noaber.disclosure.DisclosureFileId;
import nl.noaber.disclosure.internal.Content.Said;
import nl.noaber.disclosure.internal.RecordSource.Extent;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;

/** Puts records of a file together with what is blacked out of them; one that the viewer may not see is left out. */
@Singleton
final class Assessing {

    private final Map<String, RecordSource> sources;
    private final RecordRepository records;
    private final Proposals proposals;

    Assessing(List<RecordSource> sources, RecordRepository records, Proposals proposals) {
        this.sources = sources.stream().collect(Collectors.toMap(RecordSource::type, source -> source));
        this.records = records;
        this.proposals = proposals;
    }

    /**
     * A record of a file.
     *
     * @param stale whether it changed since it was assessed, or what is proposed to be blacked out of it: what was marked
     *     in it counts no more
     * @param fingerprint what is the same as long as both are
     */
    record Seen(RecordRow row, Assessed assessed, boolean stale, String fingerprint) {}

    /** By number. */
    Map<Integer, Seen> of(Viewer viewer, DisclosureFileId file, List<RecordRow> rows, Extent extent) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        Map<RecordRef, Content> contents = contents(viewer, rows, extent);
        Map<RecordRef, Map<String, List<BlackOut>>> proposed = proposals.of(viewer, List.copyOf(contents.values()));
        Map<Integer, List<Mark>> marks =
                records.marks(file, rows.stream().map(RecordRow::number).toList());
        Map<Integer, Seen> seen = new HashMap<>();
        for (RecordRow row : rows) {
            Content content = contents.get(row.record());
            if (content != null) {
                Map<String, List<BlackOut>> own = Objects.requireNonNull(proposed.get(content.record()));
                boolean stale = extent.isAll() && row.isStale(content, own);
                List<Mark> counting = stale ? List.of() : marks.getOrDefault(row.number(), List.of());
                String fingerprint = HexFormat.of().formatHex(content.digest(own));
                seen.put(row.number(), new Seen(row, assessed(row, content, own, counting), stale, fingerprint));
            }
        }
        return seen;
    }

    /** Those that the viewer may see and that were not withdrawn, in this order. */
    List<RecordRow> seen(Viewer viewer, List<RecordRow> rows) {
        Set<RecordRef> seen = new HashSet<>();
        byType(rows)
                .forEach((type, ids) -> Stream.ofNullable(sources.get(type))
                        .flatMap(source -> source.seen(viewer, ids).stream())
                        .forEach(id -> seen.add(new RecordRef(type, id))));
        return rows.stream().filter(row -> seen.contains(row.record())).toList();
    }

    /** Whether the viewer may see all of these, and each is still as it was assessed, with what is proposed for it. */
    boolean areAsAssessed(Viewer viewer, List<RecordRow> rows) {
        Map<RecordRef, Content> contents = contents(viewer, rows, Extent.COMPARED);
        Map<RecordRef, Map<String, List<BlackOut>>> proposed = proposals.of(viewer, List.copyOf(contents.values()));
        return rows.stream().allMatch(row -> {
            Content content = contents.get(row.record());
            return content != null && !row.isStale(content, Objects.requireNonNull(proposed.get(row.record())));
        });
    }

    /** What is proposed to be blacked out of one, by passage. */
    Map<String, List<BlackOut>> proposed(Viewer viewer, Content content) {
        return Objects.requireNonNull(proposals.of(viewer, List.of(content)).get(content.record()));
    }

    private Map<RecordRef, Content> contents(Viewer viewer, List<RecordRow> rows, Extent extent) {
        Map<RecordRef, Content> contents = new HashMap<>();
        byType(rows)
                .forEach((type, ids) -> Stream.ofNullable(sources.get(type))
                        .forEach(source -> contents.putAll(source.contents(viewer, ids, extent))));
        return contents;
    }

    private static Map<String, List<UUID>> byType(List<RecordRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        RecordRow::recordType, Collectors.mapping(RecordRow::recordId, Collectors.toList())));
    }

    private static Assessed assessed(
            RecordRow row, Content content, Map<String, List<BlackOut>> proposed, List<Mark> marks) {
        List<Passage> passages = new ArrayList<>();
        for (Said said : content.passages()) {
            List<Mark> own = marks.stream()
                    .filter(mark -> mark.passage().equals(said.name()))
                    .toList();
            passages.add(new Passage(
                    said.name(),
                    said.label(),
                    Pieces.of(said.text(), proposed.getOrDefault(said.name(), List.of()), own)));
        }
        return new Assessed(row.number(), content, row.disclosure(), passages);
    }
}
