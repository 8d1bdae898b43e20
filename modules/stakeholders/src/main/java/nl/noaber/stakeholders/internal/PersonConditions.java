package nl.noaber.stakeholders.internal;

import java.time.LocalDate;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.stakeholders.PersonFilter;

/** The filters of the list of persons. */
final class PersonConditions {

    private static final String HOLDS_NOW = """
        AND EXISTS (
            SELECT 1
              FROM tenure
              JOIN post ON post.id = tenure.post_id
              JOIN organisation ON organisation.id = post.organisation_id
             WHERE tenure.person_id = person.id
               AND tenure.withdrawn_at IS NULL
               AND tenure.first_day <= :today
               AND tenure.last_day >= :today
        """;

    private PersonConditions() {}

    static Fragment of(Viewer viewer, PersonFilter filter, LocalDate today) {
        return sql -> {
            if (filter.withdrawn()) {
                sql.append("person.withdrawn_at IS NOT NULL");
            } else {
                sql.append("person.withdrawn_at IS NULL");
            }
            sql.append(PersonRights.of(viewer))
                    .append(holdsNow(filter, today))
                    .append(tags(viewer, filter))
                    .appendIfSet("AND person.review_on <= :reviewBefore", "reviewBefore", filter.reviewBefore())
                    .append(personal(filter))
                    .append(Words.ofPersons(filter.text()));
        };
    }

    private static Fragment personal(PersonFilter filter) {
        return sql -> {
            if (!filter.publicRoles().isEmpty()) {
                sql.append("AND person.public_role IN (:publicRoles)").bind("publicRoles", filter.publicRoles());
            }
            sql.appendIfSet("AND (person.notice_on IS NOT NULL) = :noticeGiven", "noticeGiven", filter.noticeGiven())
                    .appendIfSet(
                            "AND (person.objection_since IS NOT NULL) = :objecting", "objecting", filter.objecting());
        };
    }

    private static Fragment holdsNow(PersonFilter filter, LocalDate today) {
        boolean asked = filter.organisationId() != null
                || !filter.organisationKinds().isEmpty()
                || !filter.levels().isEmpty();
        if (!asked) {
            return Fragment.NOTHING;
        }
        return sql -> {
            sql.append(HOLDS_NOW)
                    .bind("today", today)
                    .appendIfSet(
                            "AND post.organisation_id = :atOrganisation", "atOrganisation", filter.organisationId());
            if (!filter.organisationKinds().isEmpty()) {
                sql.append("AND organisation.kind IN (:kinds)").bind("kinds", filter.organisationKinds());
            }
            if (!filter.levels().isEmpty()) {
                sql.append("AND post.level IN (:levels)").bind("levels", filter.levels());
            }
            sql.append(")");
        };
    }

    private static Fragment tags(Viewer viewer, PersonFilter filter) {
        if (filter.tags().isEmpty()) {
            return Fragment.NOTHING;
        }
        if (!viewer.isTeam()) {
            return sql -> sql.append("AND FALSE");
        }
        return sql -> sql.append("""
            AND person.id IN (
                SELECT stakeholder_id FROM stakeholder_tag WHERE tag IN (:tags)
                 GROUP BY stakeholder_id HAVING COUNT(*) = :tagCount)
            """)
                .bind("tags", filter.tags())
                .bind("tagCount", filter.tags().size());
    }
}
