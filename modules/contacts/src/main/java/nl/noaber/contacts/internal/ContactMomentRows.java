package nl.noaber.contacts.internal;

import nl.noaber.access.UserId;
import nl.noaber.contacts.Channel;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.contacts.ContactMomentStatus;
import nl.noaber.kernel.Disclosure;
import nl.noaber.kernel.DisclosureClass;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.sql.Row;
import nl.noaber.programmes.ChallengeId;

/** Reads rows of contact moments. */
final class ContactMomentRows {

    private ContactMomentRows() {}

    static ContactMoment contactMoment(Row row) {
        return new ContactMoment(
                row.id("id", ContactMomentId::new),
                row.text("subject"),
                row.choice("channel", Channel.class),
                row.choice("status", ContactMomentStatus.class),
                row.instant("starts_at"),
                row.instantOrNull("ends_at"),
                row.textOrNull("place"),
                row.id("owner_id", UserId::new),
                row.choice("visibility", Visibility.class),
                new Disclosure(
                        row.choice("disclosure_class", DisclosureClass.class),
                        Disclosure.read(row.text("disclosure_grounds"))),
                row.textOrNull("intended_result"),
                row.textOrNull("on_behalf_of"),
                row.uuids("challenges").stream().map(ChallengeId::new).toList(),
                row.instant("created_at"),
                row.text("created_by_name"),
                row.instant("updated_at"),
                row.number("version"),
                row.instantOrNull("withdrawn_at") != null);
    }
}
