package nl.noaber.stakeholders.internal;

import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Sql;

/** A column of this module in which somebody else's record can name a person. */
enum NamingColumn {
    PERSON_NOTE("Person", "note") {
        @Override
        Sql texts(Database database) {
            return database.sql("""
                SELECT named.id, named.text_key, named.text
                  FROM (SELECT id, '' AS text_key, note AS text FROM person WHERE id NOT IN (:ids)
                """);
        }

        @Override
        Sql update(Database database) {
            return database.sql("UPDATE person SET note = :text, version = version + 1 WHERE id = :id");
        }
    },
    PERSON_DATA_SOURCE("Person", "dataSource") {
        @Override
        Sql texts(Database database) {
            return database.sql("""
                SELECT named.id, named.text_key, named.text
                  FROM (SELECT id, '' AS text_key, data_source AS text FROM person WHERE id NOT IN (:ids)
                """);
        }

        @Override
        Sql update(Database database) {
            return database.sql(
                    "UPDATE person SET data_source = LEFT(:text, 200), version = version + 1 WHERE id = :id");
        }
    },
    PERSON_TAGS("Person", "tags") {
        @Override
        Sql texts(Database database) {
            return database.sql("""
                SELECT named.id, named.text_key, named.text
                  FROM (SELECT id, '' AS text_key, tags AS text FROM person WHERE id NOT IN (:ids)
                """);
        }

        @Override
        Sql update(Database database) {
            return database.sql("UPDATE person SET tags = :text, version = version + 1 WHERE id = :id");
        }
    },
    PERSON_NOTICE("Person", "noticeHow") {
        @Override
        Sql texts(Database database) {
            return database.sql("""
                SELECT named.id, named.text_key, named.text
                  FROM (SELECT id, '' AS text_key, notice_how AS text FROM person WHERE id NOT IN (:ids)
                """);
        }

        @Override
        Sql update(Database database) {
            return database.sql(
                    "UPDATE person SET notice_how = LEFT(:text, 200), version = version + 1 WHERE id = :id");
        }
    },
    PERSON_OBJECTION("Person", "objectionReason") {
        @Override
        Sql texts(Database database) {
            return database.sql("""
                SELECT named.id, named.text_key, named.text
                  FROM (SELECT id, '' AS text_key, objection_reason AS text FROM person WHERE id NOT IN (:ids)
                """);
        }

        @Override
        Sql update(Database database) {
            return database.sql(
                    "UPDATE person SET objection_reason = LEFT(:text, 500), version = version + 1 WHERE id = :id");
        }
    },
    ORGANISATION_NAME("Organisation", "name") {
        @Override
        Sql texts(Database database) {
            return database.sql("""
                SELECT named.id, named.text_key, named.text
                  FROM (SELECT id, '' AS text_key, name AS text FROM organisation WHERE id NOT IN (:ids)
                """);
        }

        @Override
        Sql update(Database database) {
            return database.sql(
                    "UPDATE organisation SET name = LEFT(:text, 300), sort_name = LEFT(:sortName, 300), version ="
                            + " version + 1 WHERE id = :id");
        }
    },
    ORGANISATION_ENGLISH_NAME("Organisation", "englishName") {
        @Override
        Sql texts(Database database) {
            return database.sql("""
                SELECT named.id, named.text_key, named.text
                  FROM (SELECT id, '' AS text_key, english_name AS text FROM organisation WHERE id NOT IN (:ids)
                """);
        }

        @Override
        Sql update(Database database) {
            return database.sql(
                    "UPDATE organisation SET english_name = LEFT(:text, 300), version = version + 1 WHERE id = :id");
        }
    },
    ORGANISATION_OTHER_NAMES("Organisation", "otherNames") {
        @Override
        Sql texts(Database database) {
            return database.sql("""
                SELECT named.id, named.text_key, named.text
                  FROM (SELECT id, '' AS text_key, other_names AS text FROM organisation WHERE id NOT IN (:ids)
                """);
        }

        @Override
        Sql update(Database database) {
            return database.sql("UPDATE organisation SET other_names = :text, version = version + 1 WHERE id = :id");
        }
    },
    ORGANISATION_DESCRIPTION("Organisation", "description") {
        @Override
        Sql texts(Database database) {
            return database.sql("""
                SELECT named.id, named.text_key, named.text
                  FROM (SELECT id, '' AS text_key, description AS text FROM organisation WHERE id NOT IN (:ids)
                """);
        }

        @Override
        Sql update(Database database) {
            return database.sql("UPDATE organisation SET description = :text, version = version + 1 WHERE id = :id");
        }
    },
    ORGANISATION_WEBSITE("Organisation", "website") {
        @Override
        Sql texts(Database database) {
            return database.sql("""
                SELECT named.id, named.text_key, named.text
                  FROM (SELECT id, '' AS text_key, website AS text FROM organisation WHERE id NOT IN (:ids)
                """);
        }

        @Override
        Sql update(Database database) {
            return database.sql(
                    "UPDATE organisation SET website = LEFT(:text, 500), version = version + 1 WHERE id = :id");
        }
    },
    ORGANISATION_ADDRESS("Organisation", "visitingAddress") {
        @Override
        Sql texts(Database database) {
            return database.sql("""
                SELECT named.id, named.text_key, named.text
                  FROM (SELECT id, '' AS text_key, visiting_address AS text FROM organisation WHERE id NOT IN (:ids)
                """);
        }

        @Override
        Sql update(Database database) {
            return database.sql(
                    "UPDATE organisation SET visiting_address = LEFT(:text, 300), version = version + 1 WHERE id ="
                            + " :id");
        }
    },
    ORGANISATION_TAGS("Organisation", "tags") {
        @Override
        Sql texts(Database database) {
            return database.sql("""
                SELECT named.id, named.text_key, named.text
                  FROM (SELECT id, '' AS text_key, tags AS text FROM organisation WHERE id NOT IN (:ids)
                """);
        }

        @Override
        Sql update(Database database) {
            return database.sql("UPDATE organisation SET tags = :text, version = version + 1 WHERE id = :id");
        }
    },
    ORGANISATION_SOURCE("Organisation", "source") {
        @Override
        Sql texts(Database database) {
            return database.sql("""
                SELECT named.id, named.text_key, named.text
                  FROM (SELECT id, '' AS text_key, source AS text FROM organisation WHERE id NOT IN (:ids)
                """);
        }

        @Override
        Sql update(Database database) {
            return database.sql("UPDATE organisation SET source = :text, version = version + 1 WHERE id = :id");
        }
    },
    POST_NAME("Post", "name") {
        @Override
        Sql texts(Database database) {
            return database.sql("""
                SELECT named.id, named.text_key, named.text
                  FROM (SELECT id, '' AS text_key, name AS text FROM post WHERE id NOT IN (:ids)
                """);
        }

        @Override
        Sql update(Database database) {
            return database.sql(
                    "UPDATE post SET name = LEFT(:text, 200), sort_name = LEFT(:sortName, 200), version = version + 1"
                            + " WHERE id = :id");
        }
    },
    ASSESSMENT_NOTE("Assessment", "note") {
        @Override
        Sql texts(Database database) {
            return database.sql("""
                SELECT named.id, named.text_key, named.text
                  FROM (SELECT id, '' AS text_key, note AS text FROM assessment WHERE stakeholder_id NOT IN (:ids)
                """);
        }

        @Override
        Sql update(Database database) {
            return database.sql("UPDATE assessment SET note = :text, version = version + 1 WHERE id = :id");
        }
    },
    RELATION_NOTE("Relation", "note") {
        @Override
        Sql texts(Database database) {
            return database.sql("""
                SELECT named.id, named.text_key, named.text
                  FROM (SELECT id, '' AS text_key, note AS text
                          FROM relation
                         WHERE from_id NOT IN (:ids) AND to_id NOT IN (:ids)
                """);
        }

        @Override
        Sql update(Database database) {
            return database.sql("UPDATE relation SET note = :text, version = version + 1 WHERE id = :id");
        }
    },
    /** What a register said, which may be what it says of the organisation still. */
    REGISTERED_FIELD("Organisation", "registered") {
        @Override
        Sql texts(Database database) {
            return database.sql("""
                SELECT named.id, named.text_key, named.text
                  FROM (SELECT organisation_id AS id, field AS text_key, value AS text
                          FROM registered_field
                         WHERE organisation_id NOT IN (:ids)
                """);
        }

        @Override
        Sql update(Database database) {
            return database.sql(
                    "UPDATE registered_field SET value = :text WHERE organisation_id = :id AND field = :key");
        }
    },
    MERGE_NAME("Merge", "absorbedName") {
        @Override
        Sql texts(Database database) {
            return database.sql("""
                SELECT named.id, named.text_key, named.text
                  FROM (SELECT id, '' AS text_key, absorbed_name AS text
                          FROM stakeholder_merge
                         WHERE keep_id NOT IN (:ids) AND absorbed_id NOT IN (:ids)
                """);
        }

        @Override
        Sql update(Database database) {
            return database.sql("UPDATE stakeholder_merge SET absorbed_name = LEFT(:text, 500) WHERE id = :id");
        }
    },
    /** What a merge of others keeps so that it can be undone. */
    MERGE_DETAIL("Merge", "detail") {
        @Override
        Sql texts(Database database) {
            return database.sql("""
                SELECT named.id, named.text_key, named.text
                  FROM (SELECT merge_id AS id, '' AS text_key, detail AS text
                          FROM merge_move
                         WHERE merge_id NOT IN (:ids) AND sort = 'fields'
                """);
        }

        @Override
        Sql update(Database database) {
            return database.sql("UPDATE merge_move SET detail = :text WHERE merge_id = :id AND detail = :before");
        }
    };

    private final String type;
    private final String field;

    NamingColumn(String type, String field) {
        this.type = type;
        this.field = field;
    }

    String type() {
        return type;
    }

    String field() {
        return field;
    }

    /** Whether it has a value a line, each once. */
    boolean isList() {
        return this == PERSON_TAGS || this == ORGANISATION_TAGS || this == ORGANISATION_OTHER_NAMES;
    }

    /** All texts of it in records of others; the statement goes on. */
    abstract Sql texts(Database database);

    abstract Sql update(Database database);
}
