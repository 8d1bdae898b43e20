package nl.noaber.stakeholders.internal;

import java.util.Arrays;
import java.util.Optional;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Sql;

/** The sorts of records of this module that a merge moves, each with how it is found and how it is moved. */
enum OwnSort {
    POSTS("posts") {
        @Override
        Sql find(Database database) {
            return database.sql("SELECT id FROM post WHERE organisation_id = :absorb AND id <> :keep");
        }

        @Override
        Sql move(Database database) {
            return database.sql("UPDATE post SET organisation_id = :to WHERE id IN (:ids) AND organisation_id = :from");
        }
    },
    CHILDREN("children") {
        @Override
        Sql find(Database database) {
            return database.sql("SELECT id FROM organisation WHERE parent_id = :absorb AND id <> :keep");
        }

        @Override
        Sql move(Database database) {
            return database.sql("UPDATE organisation SET parent_id = :to WHERE id IN (:ids) AND parent_id = :from");
        }
    },
    PREDECESSORS("predecessors") {
        @Override
        Sql find(Database database) {
            return database.sql("SELECT id FROM organisation WHERE successor_id = :absorb AND id <> :keep");
        }

        @Override
        Sql move(Database database) {
            return database.sql(
                    "UPDATE organisation SET successor_id = :to WHERE id IN (:ids) AND successor_id = :from");
        }
    },
    BUDGET_CHAPTERS("budgetChapters") {
        @Override
        Sql find(Database database) {
            return database.sql("""
                SELECT budget_chapter_id AS id FROM budget_chapter_ministry
                 WHERE organisation_id = :absorb AND organisation_id <> :keep
                """);
        }

        @Override
        Sql move(Database database) {
            return database.sql("""
                UPDATE budget_chapter_ministry SET organisation_id = :to
                 WHERE budget_chapter_id IN (:ids) AND organisation_id = :from
                """);
        }
    },
    TENURES("tenures") {
        @Override
        Sql find(Database database) {
            return database.sql(
                    "SELECT id FROM tenure WHERE person_id = :absorb AND withdrawn_at IS NULL AND id <> :keep");
        }

        @Override
        Sql move(Database database) {
            return database.sql("UPDATE tenure SET person_id = :to WHERE id IN (:ids) AND person_id = :from");
        }
    },
    ASSESSMENTS("assessments") {
        @Override
        Sql find(Database database) {
            return database.sql(
                    "SELECT id FROM assessment WHERE stakeholder_id = :absorb AND withdrawn_at IS NULL AND id <>"
                            + " :keep");
        }

        @Override
        Sql move(Database database) {
            return database.sql(
                    "UPDATE assessment SET stakeholder_id = :to WHERE id IN (:ids) AND stakeholder_id = :from");
        }
    },
    /** What is shared with the one that goes; where both are named, its name stays, and no rights follow from it. */
    ASSESSMENTS_SHARED("sharedWith.assessments") {
        @Override
        Sql find(Database database) {
            return database.sql("""
                SELECT shared.record_id AS id
                  FROM assessment_audience AS shared
                 WHERE shared.principal_id = :absorb
                   AND shared.principal_id <> :keep
                   AND NOT EXISTS (SELECT 1
                                     FROM assessment_audience AS kept
                                    WHERE kept.record_id = shared.record_id
                                      AND kept.principal_id = :keep)
                """);
        }

        @Override
        Sql move(Database database) {
            return database.sql("""
                UPDATE assessment_audience SET principal_id = :to WHERE record_id IN (:ids) AND principal_id = :from
                """);
        }
    },
    RELATIONS_FROM("relations.from") {
        @Override
        Sql find(Database database) {
            return database.sql("""
                SELECT id FROM relation WHERE from_id = :absorb AND to_id <> :keep AND withdrawn_at IS NULL
                """);
        }

        @Override
        Sql move(Database database) {
            return database.sql("UPDATE relation SET from_id = :to WHERE id IN (:ids) AND from_id = :from");
        }
    },
    RELATIONS_TO("relations.to") {
        @Override
        Sql find(Database database) {
            return database.sql("""
                SELECT id FROM relation WHERE to_id = :absorb AND from_id <> :keep AND withdrawn_at IS NULL
                """);
        }

        @Override
        Sql move(Database database) {
            return database.sql("UPDATE relation SET to_id = :to WHERE id IN (:ids) AND to_id = :from");
        }
    },
    /** The ids of what was merged into the one that is now absorbed; they lead straight to the survivor. */
    REDIRECTS("redirects") {
        @Override
        Sql find(Database database) {
            return database.sql("SELECT id FROM stakeholder WHERE merged_into = :absorb AND id <> :keep");
        }

        @Override
        Sql move(Database database) {
            return database.sql("UPDATE stakeholder SET merged_into = :to WHERE id IN (:ids) AND merged_into = :from");
        }
    };

    private final String sort;

    OwnSort(String sort) {
        this.sort = sort;
    }

    String sort() {
        return sort;
    }

    /** Selects the ids of what points at {@code :absorb}, apart from what would point at itself afterwards. */
    abstract Sql find(Database database);

    /** Moves {@code :ids} from one stakeholder to another, as far as they still point at the first. */
    abstract Sql move(Database database);

    static Optional<OwnSort> of(String sort) {
        return Arrays.stream(values()).filter(each -> each.sort.equals(sort)).findFirst();
    }
}
