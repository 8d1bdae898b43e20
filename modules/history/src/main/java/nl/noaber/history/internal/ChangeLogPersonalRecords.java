package nl.noaber.history.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.history.Change;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.Certainty;
import nl.noaber.kernel.personal.ErasedPart;
import nl.noaber.kernel.personal.Erasing;
import nl.noaber.kernel.personal.Holding;
import nl.noaber.kernel.personal.Holding.Data;
import nl.noaber.kernel.personal.Holding.People;
import nl.noaber.kernel.personal.Mention;
import nl.noaber.kernel.personal.Mention.Value;
import nl.noaber.kernel.personal.Names;
import nl.noaber.kernel.personal.PersonalRecords;
import nl.noaber.kernel.personal.Subject;
import nl.noaber.kernel.sql.Database;
import org.jspecify.annotations.Nullable;

/** What the change log holds on persons: the values that were changed, and who changed them. */
@Singleton
final class ChangeLogPersonalRecords implements PersonalRecords {

    private static final String KIND = "changeLog";
    private static final int MOST = 5_000;

    private final Database database;
    private final ErasingLines erasing;
    private final Sight sight;
    private final NamingLines naming;

    ChangeLogPersonalRecords(Database database, ErasingLines erasing, Sight sight, NamingLines naming) {
        this.database = database;
        this.erasing = erasing;
        this.sight = sight;
        this.naming = naming;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(new Holding(
                KIND,
                "change_log",
                List.of("fields", "actor_name", "origin"),
                Set.of(People.STAKEHOLDERS, People.NAMED_IN_TEXTS, People.USERS),
                Set.of(Data.NAME, Data.CONTACT_DETAILS, Data.CONVERSATION, Data.ACTION)));
    }

    /** The lines about the subject's own record, and those about others that name it, of which one line is told a record. */
    @Override
    public List<Mention> mentions(Viewer viewer, Subject subject) {
        return Stream.concat(ofItself(viewer, subject).stream(), naming.mentions(viewer, subject).stream())
                .toList();
    }

    @Override
    public List<Mention> staying(Viewer viewer, Subject subject) {
        return ofItself(viewer, subject);
    }

    private List<Mention> ofItself(Viewer viewer, Subject subject) {
        List<RecordRef> own =
                subject.ids().stream().map(id -> new RecordRef("Person", id)).toList();
        List<Change> lines = database.sql(ChangeRow.SEEN)
                .append("""
                    WHERE line.record_type = 'Person'
                      AND line.record_id IN (:ids)
                    ORDER BY line.id
                    LIMIT :most
                    """)
                .bind("ids", own.stream().map(RecordRef::id).toList())
                .bind("most", MOST)
                .append(ChangeRow.by(viewer))
                .list(ChangeRow::seen);
        return sight.withoutHiddenFields(viewer, lines).stream()
                .map(ChangeLogPersonalRecords::mention)
                .toList();
    }

    private static Mention mention(Change line) {
        List<Value> values = new ArrayList<>();
        for (FieldChange field : line.fields()) {
            Stream.of(field.before(), field.after())
                    .flatMap(Stream::ofNullable)
                    .distinct()
                    .forEach(text -> values.add(new Value(field.field(), text)));
        }
        return new Mention(KIND, line.record(), line.action().name(), line.at(), Certainty.LINKED, values);
    }

    /** Former names and addresses. */
    @Override
    public Names names(Subject subject) {
        List<Change> lines = database.sql(ChangeRow.SELECT)
                .append("WHERE line.record_type = 'Person' AND line.record_id IN (:ids) ORDER BY line.id LIMIT :most")
                .bind("ids", subject.ids())
                .bind("most", MOST)
                .list(ChangeRow::change);
        List<FieldChange> fields =
                lines.stream().flatMap(line -> line.fields().stream()).toList();
        return Stream.concat(
                        FormerNames.of(lines),
                        values(fields, "givenName").stream().map(Names::calledBy))
                .reduce(new Names(values(fields, "email", "phone"), values(fields, "surname")), Names::and);
    }

    private static Set<String> values(List<FieldChange> fields, String... names) {
        return fields.stream()
                .filter(field -> Set.of(names).contains(field.field()))
                .flatMap(field -> Stream.of(field.before(), field.after()).flatMap(Stream::ofNullable))
                .filter(value -> !value.equals(Erasing.ERASED))
                .collect(Collectors.toSet());
    }

    @Override
    public ErasedPart erase(Viewer viewer, Erasing asked, @Nullable String after) {
        return erasing.erase(viewer, asked, after);
    }
}
