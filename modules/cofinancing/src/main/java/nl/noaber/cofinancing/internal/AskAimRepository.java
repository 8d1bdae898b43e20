package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.cofinancing.AimedGap;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import nl.noaber.kernel.sql.Sql;
import nl.noaber.messages.AskId;
import nl.noaber.programmes.ChallengeId;

/** Keeps which asks aim at which gaps; projects as the viewer may see them, asks whoever may. */
@Singleton
final class AskAimRepository {

    private final Database database;

    AskAimRepository(Database database) {
        this.database = database;
    }

    /** A row of the table. */
    record Aim(AskId ask, AimedGap gap) {

        static Aim read(Row row) {
            return new Aim(
                    row.id("ask_id", AskId::new),
                    new AimedGap(
                            row.idOrNull("project_id", ProjectId::new),
                            row.idOrNull("challenge_id", ChallengeId::new)));
        }
    }

    Map<ProjectId, List<Aim>> atProjects(Viewer viewer, Set<ProjectId> projects) {
        return database.sql("""
            SELECT a.ask_id, a.project_id, a.challenge_id
              FROM ask_aim a
              JOIN project p ON p.id = a.project_id
             WHERE a.project_id IN (:projects) AND p.withdrawn_at IS NULL
            """)
                .bind("projects", projects)
                .append(Sight.of(viewer))
                .append("ORDER BY a.id")
                .group(row -> row.id("project_id", ProjectId::new), Aim::read);
    }

    Map<ChallengeId, List<Aim>> atChallenges(Set<ChallengeId> challenges) {
        return database.sql("""
            SELECT a.ask_id, a.project_id, a.challenge_id
              FROM ask_aim a
             WHERE a.challenge_id IN (:challenges)
             ORDER BY a.id
            """)
                .bind("challenges", challenges)
                .group(row -> row.id("challenge_id", ChallengeId::new), Aim::read);
    }

    Map<AskId, List<Aim>> ofAsks(Viewer viewer, Set<AskId> asks) {
        return database.sql("""
            SELECT a.ask_id, a.project_id, a.challenge_id
              FROM ask_aim a
              LEFT JOIN project p ON p.id = a.project_id
             WHERE a.ask_id IN (:asks)
               AND (a.project_id IS NULL OR p.withdrawn_at IS NULL
            """)
                .bind("asks", asks)
                .append(Sight.of(viewer))
                .append(") ORDER BY a.id")
                .group(row -> row.id("ask_id", AskId::new), Aim::read);
    }

    boolean isThere(AskId ask, AimedGap gap) {
        return of(database.sql("SELECT 1 FROM ask_aim WHERE ask_id = :ask"), ask, gap)
                .exists();
    }

    /** That it is there already is a lost race. */
    void insert(AskId ask, AimedGap gap) {
        database.sql("""
            INSERT INTO ask_aim (id, ask_id, project_id, challenge_id)
            VALUES (:id, :ask, :project, :challenge)
            """)
                .bind("id", Ids.next())
                .bind("ask", ask)
                .bind("project", gap.project())
                .bind("challenge", gap.challenge())
                .update();
    }

    void delete(AskId ask, AimedGap gap) {
        of(database.sql("DELETE FROM ask_aim WHERE ask_id = :ask"), ask, gap).update();
    }

    private static Sql of(Sql sql, AskId ask, AimedGap gap) {
        return sql.bind("ask", ask)
                .appendIfSet("AND project_id = :project", "project", gap.project())
                .appendIfSet("AND challenge_id = :challenge", "challenge", gap.challenge());
    }
}
