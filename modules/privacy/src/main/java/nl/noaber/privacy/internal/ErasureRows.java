package nl.noaber.privacy.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.Names;
import nl.noaber.kernel.personal.SurnamePlace;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import nl.noaber.privacy.Erasure;
import nl.noaber.privacy.ErasureScope;
import nl.noaber.privacy.PrivacyRequestId;
import nl.noaber.stakeholders.PersonId;
import org.jspecify.annotations.Nullable;

/** Reads and writes erasures. What they know of the person goes when they are done. */
@Singleton
final class ErasureRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String SELECT = """
        SELECT id, person_id, pseudonym, names, own, spared, confirmed, holder, place, changed, kept, started_at,
               started_by_name, finished_at
          FROM erasure
        """;

    private final Database database;

    ErasureRows(Database database) {
        this.database = database;
    }

    /** How the subject is known, as it is kept while the erasure goes on; one that began earlier has no given names. */
    record Known(
            Set<UUID> ids,
            Set<String> whole,
            Set<String> surnames,
            @Nullable Set<String> given) {

        Names names() {
            return new Names(whole, surnames, given == null ? Set.of() : given);
        }
    }

    Optional<ErasureRow> ofPerson(PersonId person) {
        return database.sql(SELECT)
                .append("WHERE person_id = :person")
                .bind("person", person)
                .single(ErasureRows::read);
    }

    Map<PersonId, Erasure> ofPersons(Set<PersonId> persons) {
        return database
                .sql(SELECT)
                .append("WHERE person_id IN (:persons)")
                .bind("persons", persons)
                .list(ErasureRows::read)
                .stream()
                .collect(Collectors.toMap(ErasureRow::person, ErasureRow::erasure));
    }

    /** The erasure, which nobody else goes on with until the open transaction ends. */
    Optional<ErasureRow> locked(UUID id) {
        return database.sql(SELECT)
                .append("WHERE id = :id AND finished_at IS NULL FOR UPDATE")
                .bind("id", id)
                .single(ErasureRows::read);
    }

    /** Unfinished ones that nobody has gone on with since. */
    List<UUID> leftBehind(Instant since) {
        return database.sql("""
            SELECT id FROM erasure
             WHERE finished_at IS NULL
               AND touched_at < :since
             ORDER BY touched_at, id
             LIMIT 10
            """).bind("since", since).list(row -> row.uuid("id"));
    }

    void insert(Viewer viewer, ErasureRow row, @Nullable PrivacyRequestId request) {
        database.sql("""
            INSERT INTO erasure (id, person_id, request_id, pseudonym, names, own, spared, confirmed, holder, place,
                                 changed, kept,
                                 started_at, started_by, started_by_name, touched_at)
            VALUES (:id, :person, :request, :pseudonym, :names, :own, :spared, :confirmed, :holder, NULL, 0, :kept,
                    :startedAt, :startedBy, :startedByName, :startedAt)
            """)
                .bind("id", row.id())
                .bind("person", row.person())
                .bind("request", request)
                .bind("pseudonym", row.erasure().pseudonym())
                .bind(
                        "names",
                        json(new Known(
                                row.ids(),
                                row.names().whole(),
                                row.names().surnames(),
                                row.names().given())))
                .bind("own", refs(row.own()))
                .bind("spared", refs(row.scope().spared()))
                .bind("confirmed", places(row.scope().confirmed()))
                .bind("holder", row.holder())
                .bind("kept", json(row.erasure().kept()))
                .bind("startedAt", row.startedAt())
                .bind("startedBy", viewer.userId())
                .bind("startedByName", viewer.name())
                .update();
    }

    void goOn(UUID id, String holder, @Nullable String place, int changed, Instant now) {
        database.sql("""
            UPDATE erasure
               SET holder = :holder, place = :place, changed = changed + :changed, touched_at = :now
             WHERE id = :id
            """)
                .bind("holder", holder)
                .bind("place", place)
                .bind("changed", changed)
                .bind("now", now)
                .bind("id", id)
                .update();
    }

    void finish(UUID id, Instant now) {
        database.sql("""
            UPDATE erasure
               SET holder = NULL, place = NULL, names = NULL, own = NULL, confirmed = NULL, touched_at = :now, finished_at = :now
             WHERE id = :id
            """).bind("now", now).bind("id", id).update();
    }

    private static ErasureRow read(Row row) {
        String names = row.textOrNull("names");
        Known known = names == null ? new Known(Set.of(), Set.of(), Set.of(), Set.of()) : known(names);
        Erasure erasure = new Erasure(
                row.id("person_id", PersonId::new),
                row.text("pseudonym"),
                row.number("changed"),
                kept(row.text("kept")),
                row.instant("started_at"),
                row.text("started_by_name"),
                row.instantOrNull("finished_at"));
        return new ErasureRow(
                row.uuid("id"),
                erasure,
                known.ids(),
                known.names(),
                refs(row.textOrNull("own")),
                new ErasureScope(refs(row.textOrNull("spared")), places(row.textOrNull("confirmed"))),
                row.textOrNull("holder"),
                row.textOrNull("place"));
    }

    private static String refs(Set<RecordRef> refs) {
        return refs.stream().map(ref -> ref.globalId().toString()).sorted().collect(Collectors.joining("\n"));
    }

    private static Set<RecordRef> refs(@Nullable String lines) {
        return lines == null || lines.isEmpty()
                ? Set.of()
                : lines.lines()
                        .flatMap(line -> GlobalId.parse(line).stream())
                        .map(id -> new RecordRef(id.type(), id.id()))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String places(Set<SurnamePlace> places) {
        return places.stream()
                .map(place -> place.record().globalId() + " " + place.form())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static Set<SurnamePlace> places(@Nullable String lines) {
        return lines == null || lines.isEmpty()
                ? Set.of()
                : lines.lines().flatMap(line -> place(line).stream()).collect(Collectors.toSet());
    }

    private static Optional<SurnamePlace> place(String line) {
        int space = line.indexOf(' ');
        return GlobalId.parse(line.substring(0, space))
                .map(id -> new SurnamePlace(new RecordRef(id.type(), id.id()), line.substring(space + 1)));
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException("writing an erasure", failure);
        }
    }

    private static Known known(String json) {
        try {
            return JSON.readValue(json, Known.class);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException("reading an erasure", failure);
        }
    }

    private static List<Erasure.Kept> kept(String json) {
        try {
            return JSON.readerForListOf(Erasure.Kept.class).readValue(json);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException("reading an erasure", failure);
        }
    }
}
