package nl.noaber.stakeholders.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.personal.Certainty;
import nl.noaber.kernel.personal.Involved;
import nl.noaber.kernel.personal.Mention;
import nl.noaber.kernel.personal.Mention.Value;
import nl.noaber.kernel.personal.Subject;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;

/** What a person's own records say, field by field. */
final class OwnMentions {

    private static final String PERSONS = """
        SELECT id, surname AS title, created_at AS at, given_name AS givenName, surname_prefix AS surnamePrefix,
               surname, email, phone, political_party AS politicalParty, note, data_source AS dataSource,
               CAST(review_on AS CHAR) AS reviewOn, tags, legal_basis AS legalBasis, public_role AS publicRole,
               CAST(notice_on AS CHAR) AS noticeOn, notice_how AS noticeHow,
               CAST(objection_since AS CHAR) AS objectionSince, objection_reason AS objectionReason
          FROM person
         WHERE id IN (:ids)
         ORDER BY id
        """;

    private static final String TENURES = """
        SELECT tenure.id, post.name AS title, tenure.created_at AS at, post.name AS post,
               organisation.name AS organisation, tenure.valid_from AS validFrom, tenure.valid_until AS validUntil
          FROM tenure
          JOIN post ON post.id = tenure.post_id
          JOIN organisation ON organisation.id = post.organisation_id
         WHERE tenure.person_id IN (:ids)
         ORDER BY tenure.first_day, tenure.id
        """;

    private static final String ASSESSMENTS = """
        SELECT id, stance AS title, created_at AS at, CAST(influence AS CHAR) AS influence,
               CAST(interest AS CHAR) AS interest, stance, CAST(assessed_on AS CHAR) AS assessedOn, note
          FROM assessment
         WHERE stakeholder_id IN (:ids)
         ORDER BY assessed_on, id
        """;

    private static final String RELATIONS = """
        SELECT relation.id, relation.kind AS title, relation.created_at AS at, relation.kind, relation.note,
               relation.valid_from AS validFrom, relation.valid_until AS validUntil, relation.from_id, relation.to_id
          FROM relation
         WHERE relation.from_id IN (:ids)
            OR relation.to_id IN (:ids)
         ORDER BY relation.first_day, relation.id
        """;

    private static final String MERGES = """
        SELECT id, absorbed_name AS title, merged_at AS at, absorbed_name AS name
          FROM stakeholder_merge
         WHERE keep_id IN (:ids)
            OR absorbed_id IN (:ids)
         ORDER BY merged_at, id
        """;

    private final Database database;
    private final Subject subject;
    private final List<Mention> mentions = new ArrayList<>();

    private OwnMentions(Database database, Subject subject) {
        this.database = database;
        this.subject = subject;
    }

    static List<Mention> of(Database database, Subject subject) {
        return new OwnMentions(database, subject).all();
    }

    private List<Mention> all() {
        List<Mention> relations = relations();
        Involved related = relations.stream().map(Mention::involved).reduce(Involved.NOBODY, Involved::and);
        mentions.addAll(database.sql(PERSONS)
                .bind("ids", subject.ids())
                .list(row -> mention(
                                row,
                                "person",
                                "Person",
                                "givenName",
                                "surnamePrefix",
                                "surname",
                                "email",
                                "phone",
                                "politicalParty",
                                "note",
                                "dataSource",
                                "reviewOn",
                                "tags",
                                "legalBasis",
                                "publicRole",
                                "noticeOn",
                                "noticeHow",
                                "objectionSince",
                                "objectionReason")
                        .of(related)));
        mentions.addAll(database.sql(TENURES)
                .bind("ids", subject.ids())
                .list(row -> mention(row, "tenure", "Tenure", "post", "organisation", "validFrom", "validUntil")));
        mentions.addAll(database.sql(ASSESSMENTS)
                .bind("ids", subject.ids())
                .list(row -> mention(
                        row, "assessment", "Assessment", "influence", "interest", "stance", "assessedOn", "note")));
        mentions.addAll(relations);
        mentions.addAll(
                database.sql(MERGES).bind("ids", subject.ids()).list(row -> mention(row, "merge", "Merge", "name")));
        return mentions;
    }

    private List<Mention> relations() {
        return database.sql(RELATIONS)
                .bind("ids", subject.ids())
                .list(row -> mention(row, "relation", "Relation", "kind", "note", "validFrom", "validUntil")
                        .of(between(row)));
    }

    /** Whoever it is with; the id of an organisation is that of no person. */
    private Involved between(Row row) {
        Set<UUID> others = new HashSet<>(List.of(row.uuid("from_id"), row.uuid("to_id")));
        others.removeAll(subject.ids());
        return new Involved(others, Set.of(), Set.of());
    }

    private static Mention mention(Row row, String kind, String type, String... fields) {
        List<Value> values = Stream.of(fields)
                .flatMap(field -> Stream.ofNullable(row.textOrNull(field))
                        .filter(text -> !text.isBlank())
                        .map(text -> new Value(field, text)))
                .toList();
        return new Mention(
                kind,
                new RecordRef(type, row.uuid("id")),
                row.text("title"),
                row.instant("at"),
                Certainty.LINKED,
                values);
    }
}
