package nl.noaber.privacy.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
import nl.noaber.kernel.personal.PersonalRecords;
import nl.noaber.kernel.personal.Subject;
import nl.noaber.kernel.sql.Database;
import nl.noaber.privacy.PrivacyRequest;
import org.jspecify.annotations.Nullable;

/** What requests and proofs hold on persons. A request stays as proof of what was asked; its note loses the name. */
@Singleton
final class PrivacyPersonalRecords implements PersonalRecords {

    private static final String KIND = "privacyRequest";

    private final Database database;

    PrivacyPersonalRecords(Database database) {
        this.database = database;
    }

    private record Note(UUID id, @Nullable String note) {}

    @Override
    public List<Holding> holdings() {
        Set<People> users = Set.of(People.USERS);
        Set<Data> acts = Set.of(Data.ACTION);
        return List.of(
                new Holding(
                        KIND,
                        "privacy_request",
                        List.of("note", "created_by_name"),
                        Set.of(People.STAKEHOLDERS, People.NAMED_IN_TEXTS, People.USERS),
                        Set.of(Data.NAME, Data.ACTION)),
                new Holding(
                        "erasure",
                        "erasure",
                        List.of("pseudonym", "names", "own", "spared", "kept", "started_by_name"),
                        Set.of(People.STAKEHOLDERS, People.USERS),
                        Set.of(Data.NAME, Data.ACTION)),
                new Holding("retention", "retention_rule", List.of("ground", "updated_by_name"), users, acts),
                new Holding("retention", "retention_proof", List.of("ground", "approved_by_name"), users, acts));
    }

    @Override
    public List<Mention> mentions(Viewer viewer, Subject subject) {
        return database.sql("""
            SELECT id, kind, received_on, note, created_at FROM privacy_request
             WHERE person_id IN (:ids) ORDER BY received_on, id
            """).bind("ids", subject.ids()).list(row -> {
            List<Value> values = new ArrayList<>();
            values.add(new Value("kind", row.text("kind")));
            values.add(new Value("receivedOn", row.date("received_on").toString()));
            String note = row.textOrNull("note");
            if (note != null) {
                values.add(new Value("note", note));
            }
            return new Mention(
                    KIND,
                    new RecordRef(PrivacyRequest.TYPE, row.uuid("id")),
                    row.text("kind"),
                    row.instant("created_at"),
                    Certainty.LINKED,
                    values);
        });
    }

    @Override
    public ErasedPart erase(Viewer viewer, Erasing erasing, @Nullable String after) {
        List<Note> before = database.sql("SELECT id, note FROM privacy_request WHERE note IS NOT NULL AND (FALSE")
                .appendEach(
                        "OR note LIKE :like ESCAPE '!'",
                        "like",
                        erasing.subject().names().patterns())
                .append(")")
                .list(row -> new Note(row.uuid("id"), row.text("note")));
        List<Note> changed = before.stream()
                .map(note ->
                        new Note(note.id(), erasing.in(new RecordRef(PrivacyRequest.TYPE, note.id()), note.note())))
                .filter(note -> !before.contains(note))
                .toList();
        database.sql("UPDATE privacy_request SET note = :note, version = version + 1 WHERE id = :id")
                .updateEach(changed);
        return ErasedPart.last(changed.size());
    }
}
