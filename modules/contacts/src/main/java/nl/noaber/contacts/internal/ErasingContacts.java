package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.Erasing;
import nl.noaber.kernel.sql.Database;
import nl.noaber.stakeholders.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Makes a person a pseudonym in contact moments. What was said and decided stays, and so does in which function somebody
 * took part; when it was last changed stays too, for the list is not about this.
 */
@Singleton
final class ErasingContacts {

    private static final String UPDATE = """
        UPDATE contact_moment
           SET subject = LEFT(:subject, 300), place = LEFT(:place, 300), note = :note, handed_over = :handedOver,
               intended_result = LEFT(:intendedResult, 1000), on_behalf_of = LEFT(:onBehalfOf, 300),
               version = version + 1
         WHERE id = :id
        """;

    private static final String UPDATE_PARTICIPANT = """
        UPDATE contact_moment_participant
           SET name = LEFT(:name, 500), function_name = LEFT(:functionName, 500)
         WHERE contact_moment_id = :contactMomentId
           AND position = :position
        """;

    private static final String UPDATE_DELIVERY = """
        UPDATE delivery
           SET quote = LEFT(:quote, 1000)
         WHERE contact_moment_id = :contactMomentId
           AND position = :position
        """;

    private final Database database;
    private final ContactMomentRepository moments;
    private final ChangeLog changeLog;
    private final Log log;

    ErasingContacts(Database database, ContactMomentRepository moments, ChangeLog changeLog, Log log) {
        this.database = database;
        this.moments = moments;
        this.changeLog = changeLog;
        this.log = log;
    }

    private record Texts(
            UUID id,
            String subject,
            @Nullable String place,
            @Nullable String note,
            @Nullable String handedOver,
            @Nullable String intendedResult,
            @Nullable String onBehalfOf) {

        static Texts of(ContactMomentRow row) {
            return new Texts(
                    row.id().value(),
                    row.subject(),
                    row.place(),
                    row.note(),
                    row.handedOver(),
                    row.intendedResult(),
                    row.onBehalfOf());
        }
    }

    private record Quoted(
            UUID contactMomentId, int position, @Nullable String quote) {}

    private record Named(UUID contactMomentId, int position, String name, String functionName) {}

    /** How many were changed; those that do not name the subject any longer are left alone. */
    int erase(Viewer viewer, Erasing erasing, List<ContactMomentId> ids) {
        return ids.isEmpty() ? 0 : eraseThese(viewer, erasing, ids);
    }

    private int eraseThese(Viewer viewer, Erasing erasing, List<ContactMomentId> ids) {
        List<Texts> texts = new ArrayList<>();
        List<Named> participants = new ArrayList<>();
        List<Quoted> quotes = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (WholeContactMoment moment : moments.locked(ids)) {
            RecordRef ref = Log.ref(moment);
            Texts after = texts(erasing, ref, moment.row());
            List<Named> named = participants(erasing, ref, moment);
            List<FieldChange> fields = fields(moment.row(), after, named);
            List<Quoted> quoted = quotes(erasing, ref, moment);
            if (!quoted.isEmpty()) {
                fields.add(new FieldChange("deliveries", null, Erasing.ERASED));
            }
            if (!fields.isEmpty()) {
                texts.add(after);
                participants.addAll(named);
                quotes.addAll(quoted);
                entries.add(new Entry(ref, ChangeAction.ERASED, moment.row().version() + 1, fields));
            }
        }
        if (!entries.isEmpty()) {
            database.sql(UPDATE).updateEach(texts);
            database.sql(UPDATE_PARTICIPANT).updateEach(participants);
            database.sql(UPDATE_DELIVERY).updateEach(quotes);
            changeLog.write(viewer, entries);
            log.found(
                    moments.locked(texts.stream()
                            .map(each -> new ContactMomentId(each.id()))
                            .toList()),
                    List.of());
        }
        return entries.size();
    }

    private static Texts texts(Erasing erasing, RecordRef ref, ContactMomentRow row) {
        return new Texts(
                row.id().value(),
                erasing.of(ref, row.subject()),
                erasing.in(ref, row.place()),
                erasing.in(ref, row.note()),
                erasing.in(ref, row.handedOver()),
                erasing.in(ref, row.intendedResult()),
                erasing.in(ref, row.onBehalfOf()));
    }

    /** What they said about a message, of those that change. */
    private static List<Quoted> quotes(Erasing erasing, RecordRef ref, WholeContactMoment moment) {
        return moment.deliveries().stream()
                .map(row -> new Quoted(moment.row().id().value(), row.position(), erasing.in(ref, row.quote())))
                .filter(after -> moment.deliveries().stream()
                        .anyMatch(row ->
                                row.position() == after.position() && !Objects.equals(row.quote(), after.quote())))
                .toList();
    }

    /** The participants of whom something changes; another person of the same name keeps it. */
    private static List<Named> participants(Erasing erasing, RecordRef ref, WholeContactMoment moment) {
        List<Named> changed = new ArrayList<>();
        for (int position = 0; position < moment.participants().size(); position++) {
            ParticipantRow row = moment.participants().get(position);
            PersonId person = row.personId();
            boolean subject = person != null && erasing.subject().ids().contains(person.value());
            Named after = new Named(
                    moment.row().id().value(),
                    row.position(),
                    subject ? erasing.pseudonym() : person == null ? erasing.of(ref, row.name()) : row.name(),
                    erasing.of(ref, row.functionName()));
            if (!after.name().equals(row.name()) || !after.functionName().equals(row.functionName())) {
                changed.add(after);
            }
        }
        return changed;
    }

    private static List<FieldChange> fields(ContactMomentRow row, Texts after, List<Named> participants) {
        Map<String, Function<Texts, @Nullable String>> all = new HashMap<>();
        all.put("subject", Texts::subject);
        all.put("place", Texts::place);
        all.put("note", Texts::note);
        all.put("handedOver", Texts::handedOver);
        all.put("intendedResult", Texts::intendedResult);
        all.put("onBehalfOf", Texts::onBehalfOf);
        Texts before = Texts.of(row);
        List<FieldChange> fields = new ArrayList<>();
        all.forEach((field, text) -> {
            if (!Objects.equals(text.apply(before), text.apply(after))) {
                fields.add(new FieldChange(field, null, Erasing.ERASED));
            }
        });
        if (!participants.isEmpty()) {
            fields.add(new FieldChange("participants", null, Erasing.ERASED));
        }
        return fields;
    }
}
