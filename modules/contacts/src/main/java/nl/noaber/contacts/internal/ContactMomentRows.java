package nl.noaber.contacts.internal;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
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
import org.jspecify.annotations.Nullable;

/** Reads rows of contact moments. */
final class ContactMomentRows {

    private static final Pattern HEX = Pattern.compile("[0-9A-F]{32}");

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
                challenges(row.textOrNull("challenges")),
                row.instant("created_at"),
                row.text("created_by_name"),
                row.instant("updated_at"),
                row.number("version"),
                row.instantOrNull("withdrawn_at") != null);
    }

    /** Of a JSON list of ids in hexadecimal, read with the record so that it takes no statement of its own. */
    static List<ChallengeId> challenges(@Nullable String json) {
        return json == null
                ? List.of()
                : HEX.matcher(json)
                        .results()
                        .map(match -> new ChallengeId(uuid(match.group())))
                        .toList();
    }

    private static UUID uuid(String hex) {
        return new UUID(
                Long.parseUnsignedLong(hex.substring(0, 16), 16), Long.parseUnsignedLong(hex.substring(16), 16));
    }
}
