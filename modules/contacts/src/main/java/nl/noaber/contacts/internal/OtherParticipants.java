package nl.noaber.contacts.internal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.kernel.personal.Involved;
import nl.noaber.kernel.personal.Subject;
import nl.noaber.stakeholders.PersonId;
import org.jspecify.annotations.Nullable;

/** Who took part in a contact moment beside the person whom it is looked through for. */
final class OtherParticipants {

    private OtherParticipants() {}

    /** By the names they had that day. */
    static Involved of(Subject subject, @Nullable List<ParticipantRow> present) {
        if (present == null) {
            return Involved.NOBODY;
        }
        List<ParticipantRow> others =
                present.stream().filter(row -> !isOf(subject, row)).toList();
        return new Involved(
                others.stream()
                        .flatMap(row -> Stream.ofNullable(row.personId()))
                        .map(PersonId::value)
                        .collect(Collectors.toSet()),
                names(others.stream().filter(row -> row.personId() != null)),
                names(others.stream().filter(row -> row.userId() != null)));
    }

    static boolean isOf(Subject subject, ParticipantRow row) {
        return row.personId() != null && subject.ids().contains(row.personId().value());
    }

    private static Set<String> names(Stream<ParticipantRow> rows) {
        return rows.map(ParticipantRow::name).collect(Collectors.toSet());
    }
}
