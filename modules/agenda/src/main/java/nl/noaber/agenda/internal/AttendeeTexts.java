package nl.noaber.agenda.internal;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.agenda.AttendeeAnswer;
import nl.noaber.agenda.AttendeePresence;
import nl.noaber.agenda.AttendeeRole;
import nl.noaber.agenda.internal.AttendeeLookups.Named;
import nl.noaber.history.FieldChange;
import org.jspecify.annotations.Nullable;

/** Lists of meetings as the change log shows them, in Dutch; addresses are not in it. */
final class AttendeeTexts {

    static final String FIELD = "attendees";

    private AttendeeTexts() {}

    static String all(Collection<AttendeeRow> rows, AttendeeKnown known) {
        return rows.stream().map(row -> phrase(row, known)).collect(Collectors.joining("\n"));
    }

    /** @param after null when he was taken off the list */
    static List<FieldChange> between(AttendeeRow before, @Nullable AttendeeRow after, AttendeeKnown known) {
        String was = phrase(before, known);
        if (after == null) {
            return List.of(new FieldChange(FIELD, was, null));
        }
        String is = phrase(after, known);
        return List.of(new FieldChange(FIELD, was, was.equals(is) ? is + ", ander adres" : is));
    }

    static List<FieldChange> answered(AttendeeRow before, AttendeeRow after, AttendeeKnown known) {
        return List.of(new FieldChange(FIELD, phrase(before, known), phrase(after, known) + ", antwoord per mail"));
    }

    private static String phrase(AttendeeRow row, AttendeeKnown known) {
        return known.name(Named.of(row))
                + Stream.of(
                                role(row.role()),
                                row.email() == null ? null : "per mail",
                                answer(row.answer()),
                                presence(row))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private static String role(AttendeeRole role) {
        return switch (role) {
            case CHAIR -> "voorzitter";
            case SECRETARY -> "secretaris";
            case MEMBER -> "lid";
            case GUEST -> "gast";
        };
    }

    private static @Nullable String answer(@Nullable AttendeeAnswer answer) {
        return switch (answer) {
            case ACCEPTED -> "komt";
            case TENTATIVE -> "komt misschien";
            case DECLINED -> "komt niet";
            case null -> null;
        };
    }

    private static @Nullable String presence(AttendeeRow row) {
        AttendeePresence presence = row.presence();
        return switch (presence) {
            case PRESENT -> "was er";
            case ABSENT -> "was er niet";
            case REPRESENTED ->
                "liet zich vertegenwoordigen" + (row.representedBy() == null ? "" : " door " + row.representedBy());
            case null -> null;
        };
    }
}
