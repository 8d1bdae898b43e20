package nl.noaber.history.internal;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;

/**
 * Which lines were replaced under the AVG, and what they say since. A line counts as such only when it says exactly what
 * the erasure left, and when the erasure has a line of its own that answers for all that it left.
 */
@Singleton
final class ErasedLines {

    /** The field of an erasure's own line that answers for the lines it replaced. */
    static final String DIGEST = "digest";

    private static final String LEFT = """
        SELECT erasure.id, erasure.line_id, erasure.erasure_id, erasure.digest
          FROM change_log_erasure AS erasure
        """;

    private final Database database;

    ErasedLines(Database database) {
        this.database = database;
    }

    /** What an erasure left of a line. */
    @SuppressWarnings("ArrayRecordComponent")
    record Left(UUID lineId, UUID erasureId, byte[] digest) {

        static Left read(Row row) {
            return new Left(row.uuid("line_id"), row.uuid("erasure_id"), row.bytes("digest"));
        }
    }

    void insert(List<Left> left) {
        database.sql("""
            INSERT INTO change_log_erasure (line_id, erasure_id, digest)
            VALUES (:lineId, :erasureId, :digest)
            """).updateEach(left);
    }

    /** What the line of an erasure says of these, in the order of the lines. */
    static String answer(Collection<Left> left) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(left.size() * 48);
        left.stream()
                .sorted((one, other) -> one.lineId().compareTo(other.lineId()))
                .forEach(each -> {
                    bytes.writeBytes(each.lineId().toString().getBytes(StandardCharsets.US_ASCII));
                    bytes.writeBytes(each.digest());
                });
        return HexFormat.of().formatHex(Link.sha256(bytes.toByteArray()));
    }

    /**
     * Those of the lines that say what an erasure left of them; four statements however many there are. The line of an
     * erasure itself is never replaced.
     *
     * @param answers whether the line of an erasure may answer for what it says
     */
    Set<UUID> among(List<SealedLine> lines, Predicate<SealedLine> answers) {
        Map<UUID, Left> last = new LinkedHashMap<>();
        database.sql(LEFT)
                .append("WHERE erasure.line_id IN (:lines) ORDER BY erasure.id")
                .bind("lines", lines.stream().map(SealedLine::id).toList())
                .list(Left::read)
                .forEach(left -> last.put(left.lineId(), left));
        Set<UUID> answered =
                answered(last.values().stream().map(Left::erasureId).collect(Collectors.toSet()), answers);
        Set<UUID> erased = new HashSet<>();
        for (SealedLine line : lines) {
            Left left = last.get(line.id());
            if (left != null
                    && !line.action().equals(ChangeAction.ERASED.name())
                    && answered.contains(left.erasureId())
                    && MessageDigest.isEqual(left.digest(), Link.digest(line))) {
                erased.add(line.id());
            }
        }
        return erased;
    }

    /** Those of the erasures whose own line is in the log and answers for all that they left. */
    private Set<UUID> answered(Set<UUID> erasures, Predicate<SealedLine> answers) {
        if (erasures.isEmpty()) {
            return Set.of();
        }
        Map<UUID, List<Left>> all = new LinkedHashMap<>();
        database.sql(LEFT)
                .append("WHERE erasure.erasure_id IN (:erasures)")
                .bind("erasures", erasures)
                .list(Left::read)
                .forEach(left -> all.computeIfAbsent(left.erasureId(), _ -> new ArrayList<>())
                        .add(left));
        Map<UUID, String> told = told(erasures, answers);
        return erasures.stream()
                .filter(erasure -> answer(all.getOrDefault(erasure, List.of())).equals(told.get(erasure)))
                .collect(Collectors.toSet());
    }

    private Map<UUID, String> told(Set<UUID> erasures, Predicate<SealedLine> answers) {
        Set<UUID> answering = database
                .sql(SealedLine.SELECT)
                .append("WHERE id IN (:erasures) AND action = :erased")
                .bind("erasures", erasures)
                .bind("erased", ChangeAction.ERASED)
                .list(SealedLine::of)
                .stream()
                .filter(answers)
                .map(SealedLine::id)
                .collect(Collectors.toSet());
        return answering.isEmpty()
                ? Map.of()
                : database.sql("SELECT id, fields FROM change_log WHERE id IN (:erasures)")
                        .bind("erasures", answering)
                        .map(row -> row.uuid("id"), row -> digest(row.text("fields")));
    }

    private static String digest(String fields) {
        return FieldsJson.read(fields).stream()
                .filter(field -> field.field().equals(DIGEST))
                .map(FieldChange::after)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }
}
