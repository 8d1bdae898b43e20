package nl.noaber.contacts.internal;

import java.util.List;
import java.util.Set;
import nl.noaber.contacts.ContactMomentFilter;
import nl.noaber.contacts.ContactMomentOrder;
import nl.noaber.contacts.ListParent;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Sql;

/**
 * Where a list of contact moments starts reading. Each source is an index in list order that has all that the usual
 * conditions need; the one that leaves the fewest to look at is taken, so that a page costs the same wherever it is.
 * Which one that is cannot be left to the database: it cannot know that a page needs only the first fifty.
 */
enum ListSource {
    MESSAGE,
    ORGANISATION,
    PERSON,
    POST,
    CHALLENGE,
    KINDS,
    PROGRAMME,
    CONTACT_MOMENTS;

    static ListSource of(ContactMomentFilter filter, ContactMomentOrder.Field order) {
        if (order == ContactMomentOrder.Field.UPDATED_AT) {
            return CONTACT_MOMENTS;
        }
        return List.of(values()).stream()
                .filter(source -> !source.values(filter).isEmpty())
                .findFirst()
                .orElse(CONTACT_MOMENTS);
    }

    static ListSource of(ListParent.Type parent) {
        return switch (parent) {
            case ORGANISATION -> ORGANISATION;
            case PERSON -> PERSON;
            case CHALLENGE -> CHALLENGE;
        };
    }

    /** What the filter asks of this source; empty when it asks nothing. */
    Set<?> values(ContactMomentFilter filter) {
        return switch (this) {
            case MESSAGE -> Values.of(filter.message());
            case ORGANISATION -> Values.of(filter.organisation());
            case PERSON -> Values.of(filter.person());
            case POST -> Values.of(filter.post());
            case CHALLENGE -> Values.of(filter.challenge());
            case KINDS -> Values.of(filter.organisationKinds());
            case PROGRAMME -> Values.of(filter.programme());
            case CONTACT_MOMENTS -> Set.of();
        };
    }

    /** {@code FROM … WHERE …}: the rows of this source, as {@code l}, for one {@code :wanted}. */
    Fragment rows() {
        return switch (this) {
            case MESSAGE -> sql -> sql.append("FROM delivery l WHERE l.lobby_message_id = :wanted");
            case ORGANISATION ->
                sql -> sql.append("FROM contact_moment_participant l WHERE l.organisation_id = :wanted");
            case PERSON -> sql -> sql.append("FROM contact_moment_participant l WHERE l.person_id = :wanted");
            case POST -> sql -> sql.append("FROM contact_moment_participant l WHERE l.post_id = :wanted");
            case CHALLENGE -> sql -> sql.append("FROM contact_moment_challenge l WHERE l.challenge_id = :wanted");
            case KINDS -> sql -> sql.append("FROM contact_moment_participant l WHERE l.organisation_kind = :wanted");
            case PROGRAMME -> sql -> sql.append("FROM contact_moment_challenge l WHERE l.programme_id = :wanted");
            case CONTACT_MOMENTS -> ListSource::contactMoments;
        };
    }

    /**
     * Whether a contact moment comes only once; two of its participants may be of one organisation, and a message may be
     * brought to several.
     */
    boolean isUnique() {
        return this == CONTACT_MOMENTS || this == CHALLENGE;
    }

    /** Whether few that may be seen are found among many that may not. */
    boolean isIndexedByVisibility() {
        return this == CONTACT_MOMENTS || this == CHALLENGE || this == ORGANISATION;
    }

    private static void contactMoments(Sql sql) {
        sql.append("""
            FROM (SELECT id AS contact_moment_id, starts_at, updated_at, status, visibility, channel, owner_id,
                         withdrawn_at IS NOT NULL AS withdrawn
                    FROM contact_moment) l
            WHERE TRUE
            """);
    }
}
