package nl.noaber.contacts.internal;

import java.time.Instant;
import java.util.UUID;
import nl.noaber.access.UserId;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.contacts.ContactMomentStatus;
import nl.noaber.contacts.NewParticipant;
import nl.noaber.contacts.Participant;
import nl.noaber.contacts.Side;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.sql.Row;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.OrganisationKind;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.PostId;
import org.jspecify.annotations.Nullable;

/**
 * A participant as it is stored.
 *
 * @param functionName what is shown instead of the name to a viewer who may not see the person
 * @param startsAt this and what follows repeats the contact moment
 */
record ParticipantRow(
        ContactMomentId contactMomentId,
        int position,
        UUID id,
        Side side,
        String name,
        String functionName,
        @Nullable OrganisationId organisationId,
        @Nullable OrganisationKind organisationKind,
        @Nullable PostId postId,
        @Nullable PersonId personId,
        @Nullable UserId userId,
        Instant startsAt,
        ContactMomentStatus status,
        Visibility visibility,
        boolean withdrawn) {

    private static final ContactMomentId NOWHERE = new ContactMomentId(new UUID(0L, 0L));

    /** One that is not in a contact moment yet; see {@link #of}. */
    static ParticipantRow unplaced(
            UUID id,
            Side side,
            String name,
            String functionName,
            @Nullable OrganisationId organisationId,
            @Nullable OrganisationKind organisationKind,
            @Nullable PostId postId,
            @Nullable PersonId personId,
            @Nullable UserId userId) {
        return new ParticipantRow(
                NOWHERE,
                0,
                id,
                side,
                name,
                functionName,
                organisationId,
                organisationKind,
                postId,
                personId,
                userId,
                Instant.EPOCH,
                ContactMomentStatus.DRAFT,
                Visibility.CONFIDENTIAL,
                false);
    }

    static ParticipantRow read(Row row) {
        return new ParticipantRow(
                row.id("contact_moment_id", ContactMomentId::new),
                row.number("position"),
                row.uuid("id"),
                row.choice("side", Side.class),
                row.text("name"),
                row.text("function_name"),
                row.idOrNull("organisation_id", OrganisationId::new),
                row.choiceOrNull("organisation_kind", OrganisationKind.class),
                row.idOrNull("post_id", PostId::new),
                row.idOrNull("person_id", PersonId::new),
                row.idOrNull("user_id", UserId::new),
                row.instant("starts_at"),
                row.choice("status", ContactMomentStatus.class),
                row.choice("visibility", Visibility.class),
                row.flag("withdrawn"));
    }

    /** The same one, at this place in this contact moment. */
    ParticipantRow of(ContactMomentRow moment, int at) {
        return new ParticipantRow(
                moment.id(),
                at,
                id,
                side,
                name,
                functionName,
                organisationId,
                organisationKind,
                postId,
                personId,
                userId,
                moment.startsAt(),
                moment.status(),
                moment.visibility(),
                moment.isWithdrawn());
    }

    Participant shown() {
        return new Participant(id, side, name, organisationId, postId, personId, userId);
    }

    Participant shownWithoutPerson() {
        return new Participant(id, side, functionName, organisationId, postId, null, userId);
    }

    /** How it would be given again. */
    NewParticipant asGiven() {
        if (userId != null) {
            return NewParticipant.user(userId);
        }
        if (personId == null && postId == null) {
            return new NewParticipant(side, null, null, organisationId, null);
        }
        return new NewParticipant(side, personId, postId, null, null);
    }
}
