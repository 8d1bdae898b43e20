package nl.noaber.stakeholders.internal;

import com.google.errorprone.annotations.CompileTimeConstant;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Sql;

/** A column of this module in which somebody else's record can name a person. */
enum NamingColumn {
    PERSON_NOTE(
            "Person",
            "note",
            "SELECT id, '' AS text_key, note AS text FROM person WHERE id NOT IN (:ids)",
            "UPDATE person SET note = :text, version = version + 1 WHERE id = :id"),
    PERSON_DATA_SOURCE(
            "Person",
            "dataSource",
            "SELECT id, '' AS text_key, data_source AS text FROM person WHERE id NOT IN (:ids)",
            "UPDATE person SET data_source = LEFT(:text, 200), version = version + 1 WHERE id = :id"),
    PERSON_TAGS(
            "Person",
            "tags",
            "SELECT id, '' AS text_key, tags AS text FROM person WHERE id NOT IN (:ids)",
            "UPDATE person SET tags = :text, version = version + 1 WHERE id = :id"),
    PERSON_NOTICE(
            "Person",
            "noticeHow",
            "SELECT id, '' AS text_key, notice_how AS text FROM person WHERE id NOT IN (:ids)",
            "UPDATE person SET notice_how = LEFT(:text, 200), version = version + 1 WHERE id = :id"),
    PERSON_OBJECTION(
            "Person",
            "objectionReason",
            "SELECT id, '' AS text_key, objection_reason AS text FROM person WHERE id NOT IN (:ids)",
            "UPDATE person SET objection_reason = LEFT(:text, 500), version = version + 1 WHERE id = :id"),
    ORGANISATION_NAME(
            "Organisation",
            "name",
            "SELECT id, '' AS text_key, name AS text FROM organisation WHERE id NOT IN (:ids)",
            "UPDATE organisation SET name = LEFT(:text, 300), sort_name = LEFT(:sortName, 300), version = version + 1"
                    + " WHERE id = :id"),
    ORGANISATION_ENGLISH_NAME(
            "Organisation",
            "englishName",
            "SELECT id, '' AS text_key, english_name AS text FROM organisation WHERE id NOT IN (:ids)",
            "UPDATE organisation SET english_name = LEFT(:text, 300), version = version + 1 WHERE id = :id"),
    ORGANISATION_OTHER_NAMES(
            "Organisation",
            "otherNames",
            "SELECT id, '' AS text_key, other_names AS text FROM organisation WHERE id NOT IN (:ids)",
            "UPDATE organisation SET other_names = :text, version = version + 1 WHERE id = :id"),
    ORGANISATION_DESCRIPTION(
            "Organisation",
            "description",
            "SELECT id, '' AS text_key, description AS text FROM organisation WHERE id NOT IN (:ids)",
            "UPDATE organisation SET description = :text, version = version + 1 WHERE id = :id"),
    ORGANISATION_WEBSITE(
            "Organisation",
            "website",
            "SELECT id, '' AS text_key, website AS text FROM organisation WHERE id NOT IN (:ids)",
            "UPDATE organisation SET website = LEFT(:text, 500), version = version + 1 WHERE id = :id"),
    ORGANISATION_ADDRESS(
            "Organisation",
            "visitingAddress",
            "SELECT id, '' AS text_key, visiting_address AS text FROM organisation WHERE id NOT IN (:ids)",
            "UPDATE organisation SET visiting_address = LEFT(:text, 300), version = version + 1 WHERE id = :id"),
    ORGANISATION_TAGS(
            "Organisation",
            "tags",
            "SELECT id, '' AS text_key, tags AS text FROM organisation WHERE id NOT IN (:ids)",
            "UPDATE organisation SET tags = :text, version = version + 1 WHERE id = :id"),
    ORGANISATION_SOURCE(
            "Organisation",
            "source",
            "SELECT id, '' AS text_key, source AS text FROM organisation WHERE id NOT IN (:ids)",
            "UPDATE organisation SET source = :text, version = version + 1 WHERE id = :id"),
    POST_NAME(
            "Post",
            "name",
            "SELECT id, '' AS text_key, name AS text FROM post WHERE id NOT IN (:ids)",
            "UPDATE post SET name = LEFT(:text, 200), sort_name = LEFT(:sortName, 200), version = version + 1 WHERE id"
                    + " = :id"),
    ASSESSMENT_NOTE(
            "Assessment",
            "note",
            "SELECT id, '' AS text_key, note AS text FROM assessment WHERE stakeholder_id NOT IN (:ids)",
            "UPDATE assessment SET note = :text, version = version + 1 WHERE id = :id"),
    RELATION_NOTE(
            "Relation",
            "note",
            "SELECT id, '' AS text_key, note AS text FROM relation WHERE from_id NOT IN (:ids) AND to_id NOT IN (:ids)",
            "UPDATE relation SET note = :text, version = version + 1 WHERE id = :id"),
    /** What a register said, which may be what it says of the organisation still. */
    REGISTERED_FIELD(
            "Organisation",
            "registered",
            """
            SELECT organisation_id AS id, field AS text_key, value AS text
              FROM registered_field
             WHERE organisation_id NOT IN (:ids)
            """,
            "UPDATE registered_field SET value = :text WHERE organisation_id = :id AND field = :key"),
    MERGE_NAME(
            "Merge",
            "absorbedName",
            """
            SELECT id, '' AS text_key, absorbed_name AS text
              FROM stakeholder_merge
             WHERE keep_id NOT IN (:ids) AND absorbed_id NOT IN (:ids)
            """,
            "UPDATE stakeholder_merge SET absorbed_name = LEFT(:text, 500) WHERE id = :id"),
    /** What a merge of others keeps so that it can be undone. */
    MERGE_DETAIL(
            "Merge", "detail", """
                SELECT merge_id AS id, '' AS text_key, detail AS text
                  FROM merge_move
                 WHERE merge_id NOT IN (:ids) AND sort = 'fields'
                """, "UPDATE merge_move SET detail = :text WHERE merge_id = :id AND detail = :before");

    private final String type;
    private final String field;

    @CompileTimeConstant
    private final String select;

    @CompileTimeConstant
    private final String update;

    /**
     * One of them.
     *
     * @param type of the record, as the schema names it
     * @param field as the change log names it
     * @param select all its texts in records that are not the {@code :ids}, as {@code id}, {@code text_key}, {@code text}
     * @param update puts {@code :text} in the place of one; a name that is sorted by takes {@code :sortName} along
     */
    NamingColumn(String type, String field, @CompileTimeConstant String select, @CompileTimeConstant String update) {
        this.type = type;
        this.field = field;
        this.select = select;
        this.update = update;
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

    /** All texts of it in records of others; the statement goes on with a condition on {@code named.text}. */
    Sql texts(Database database) {
        return database.sql("SELECT named.id, named.text_key, named.text FROM (")
                .append(select)
                .append(") named WHERE");
    }

    Sql update(Database database) {
        return database.sql(update);
    }
}
