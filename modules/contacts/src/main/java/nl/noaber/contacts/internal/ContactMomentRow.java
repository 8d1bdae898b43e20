package nl.noaber.contacts.internal;

import java.time.Instant;
import java.util.UUID;
import nl.noaber.access.UserId;
import nl.noaber.contacts.Channel;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.contacts.ContactMomentStatus;
import nl.noaber.kernel.Disclosure;
import nl.noaber.kernel.DisclosureClass;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A contact moment as its own table has it.
 *
 * @param disclosureGrounds their names, see {@link Disclosure#stored}
 */
record ContactMomentRow(
        ContactMomentId id,
        String subject,
        Channel channel,
        ContactMomentStatus status,
        Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable String place,
        @Nullable String note,
        @Nullable String handedOver,
        UserId ownerId,
        Visibility visibility,
        DisclosureClass disclosureClass,
        String disclosureGrounds,
        @Nullable String intendedResult,
        @Nullable String onBehalfOf,
        int version,
        Instant createdAt,
        UUID createdBy,
        String createdByName,
        Instant updatedAt,
        @Nullable Instant withdrawnAt) {

    static ContactMomentRow read(Row row) {
        return new ContactMomentRow(
                row.id("id", ContactMomentId::new),
                row.text("subject"),
                row.choice("channel", Channel.class),
                row.choice("status", ContactMomentStatus.class),
                row.instant("starts_at"),
                row.instantOrNull("ends_at"),
                row.textOrNull("place"),
                row.textOrNull("note"),
                row.textOrNull("handed_over"),
                row.id("owner_id", UserId::new),
                row.choice("visibility", Visibility.class),
                row.choice("disclosure_class", DisclosureClass.class),
                row.text("disclosure_grounds"),
                row.textOrNull("intended_result"),
                row.textOrNull("on_behalf_of"),
                row.number("version"),
                row.instant("created_at"),
                row.uuid("created_by"),
                row.text("created_by_name"),
                row.instant("updated_at"),
                row.instantOrNull("withdrawn_at"));
    }

    Disclosure disclosure() {
        return new Disclosure(disclosureClass, Disclosure.read(disclosureGrounds));
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** One version on, withdrawn or restored. */
    ContactMomentRow withdrawn(@Nullable Instant at, Instant now) {
        return new ContactMomentRow(
                id,
                subject,
                channel,
                status,
                startsAt,
                endsAt,
                place,
                note,
                handedOver,
                ownerId,
                visibility,
                disclosureClass,
                disclosureGrounds,
                intendedResult,
                onBehalfOf,
                version + 1,
                createdAt,
                createdBy,
                createdByName,
                now,
                at);
    }
}
