package nl.noaber.contacts.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import nl.noaber.access.UserId;
import nl.noaber.contacts.CommitmentDirection;
import nl.noaber.contacts.CommitmentId;
import nl.noaber.contacts.CommitmentState;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.sql.Row;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A commitment as its own table has it.
 *
 * @param due as ISO 8601 writes a day, month or year
 * @param dueOrder the last day it can mean; {@link CommitmentRows#NEVER_DUE} when none was named
 * @param visibility that of the contact moment
 * @param withdrawnWithContact whether it was withdrawn with its contact moment, and comes back with it
 */
record CommitmentRow(
        CommitmentId id,
        @Nullable ContactMomentId contactMomentId,
        CommitmentDirection direction,
        String text,
        @Nullable String quote,
        @Nullable OrganisationId organisationId,
        @Nullable String due,
        LocalDate dueOrder,
        @Nullable String forum,
        CommitmentState state,
        @Nullable LocalDate settledOn,
        @Nullable String settlement,
        UserId ownerId,
        Visibility visibility,
        int version,
        Instant createdAt,
        UUID createdBy,
        String createdByName,
        Instant updatedAt,
        @Nullable Instant withdrawnAt,
        boolean withdrawnWithContact) {

    static CommitmentRow read(Row row) {
        return new CommitmentRow(
                row.id("id", CommitmentId::new),
                row.idOrNull("contact_moment_id", ContactMomentId::new),
                row.choice("direction", CommitmentDirection.class),
                row.text("text"),
                row.textOrNull("quote"),
                row.idOrNull("organisation_id", OrganisationId::new),
                row.textOrNull("due"),
                row.date("due_order"),
                row.textOrNull("forum"),
                row.choice("state", CommitmentState.class),
                row.dateOrNull("settled_on"),
                row.textOrNull("settlement"),
                row.id("owner_id", UserId::new),
                row.choice("visibility", Visibility.class),
                row.number("version"),
                row.instant("created_at"),
                row.uuid("created_by"),
                row.text("created_by_name"),
                row.instant("updated_at"),
                row.instantOrNull("withdrawn_at"),
                row.flag("withdrawn_with_contact"));
    }

    /** What differs is told of the builder; the rest stays. */
    CommitmentRow but(Consumer<CommitmentRowBuilder> difference) {
        CommitmentRowBuilder builder = new CommitmentRowBuilder(this);
        difference.accept(builder);
        return builder.build();
    }

    /** The same, one version on. */
    CommitmentRow next(Instant now, Consumer<CommitmentRowBuilder> difference) {
        return but(builder -> {
            builder.version(version + 1).updatedAt(now);
            difference.accept(builder);
        });
    }

    /** One version on, withdrawn or restored. */
    CommitmentRow withdrawn(@Nullable Instant at, boolean withContact, Instant now) {
        return next(now, row -> row.withdrawnAt(at).withdrawnWithContact(withContact));
    }

    /** One version on, with another organisation. */
    CommitmentRow with(@Nullable OrganisationId organisation, Instant now) {
        return next(now, row -> row.organisationId(organisation));
    }

    /** One version on, ended or open again. */
    CommitmentRow settled(CommitmentState state, @Nullable LocalDate on, @Nullable String how, Instant now) {
        return next(now, row -> row.state(state).settledOn(on).settlement(how));
    }
}
