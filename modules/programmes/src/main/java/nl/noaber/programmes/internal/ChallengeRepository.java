package nl.noaber.programmes.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import nl.noaber.programmes.Challenge;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.programmes.ProgrammeId;

@Singleton
final class ChallengeRepository {

    private static final String SELECT = """
        SELECT challenge.id, challenge.programme_id, challenge.number, challenge.name, challenge.description,
               challenge.version
          FROM challenge
        """;

    private final Database database;

    ChallengeRepository(Database database) {
        this.database = database;
    }

    List<Challenge> all() {
        return database.sql(SELECT).append("""
            JOIN programme ON programme.id = challenge.programme_id
            ORDER BY programme.name, programme.id, challenge.number, challenge.id
            """).list(ChallengeRepository::challenge);
    }

    Map<ChallengeId, Challenge> byIds(Set<ChallengeId> ids) {
        return database.sql(SELECT)
                .append("WHERE id IN (:ids)")
                .bind("ids", ids)
                .map(row -> row.id("id", ChallengeId::new), ChallengeRepository::challenge);
    }

    Map<ProgrammeId, List<Challenge>> ofProgrammes(Set<ProgrammeId> programmes) {
        return database.sql(SELECT)
                .append("""
                    WHERE programme_id IN (:programmes)
                    ORDER BY programme_id, number, id
                    """)
                .bind("programmes", programmes)
                .group(row -> row.id("programme_id", ProgrammeId::new), ChallengeRepository::challenge);
    }

    /** The challenge, which nobody else changes until the open transaction ends. */
    Optional<Challenge> locked(ChallengeId id) {
        return database.sql(SELECT)
                .append("WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .single(ChallengeRepository::challenge);
    }

    void insert(Viewer actor, Instant now, Collection<Challenge> challenges) {
        database.sql("""
            INSERT INTO challenge (id, programme_id, number, name, description, version, created_at,
                   created_by, created_by_name, updated_at)
            VALUES (:id, :programmeId, :number, :name, :description, :version, :now,
                   :actor, :actorName, :now)
            """)
                .bind("now", now)
                .bind("actor", actor.userId())
                .bind("actorName", actor.name())
                .updateEach(challenges);
    }

    void update(Challenge challenge, Instant now) {
        updateAll(List.of(challenge), now);
    }

    void updateAll(Collection<Challenge> changed, Instant now) {
        database.sql("""
            UPDATE challenge
               SET name = :name, description = :description, version = :version, updated_at = :now
             WHERE id = :id
            """).bind("now", now).updateEach(changed);
    }

    private static Challenge challenge(Row row) {
        return new Challenge(
                row.id("id", ChallengeId::new),
                row.id("programme_id", ProgrammeId::new),
                row.number("number"),
                row.textOrNull("name"),
                row.textOrNull("description"),
                row.number("version"));
    }
}
