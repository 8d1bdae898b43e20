package nl.noaber.privacy.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.noaber.kernel.Ids;
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
import nl.noaber.privacy.RetentionProof;
import org.jspecify.annotations.Nullable;

/** What requests, rules and proofs hold on persons. They stay as proof of what was asked and done, without the name. */
@Singleton
final class PrivacyPersonalRecords implements PersonalRecords {

    private static final String KIND = "privacyRequest";
    private static final String RETENTION = "retention";

    private final Database database;

    PrivacyPersonalRecords(Database database) {
        this.database = database;
    }

    /** A text that somebody typed, and where. */
    private record Typed(String kind, RecordRef record, String key, String text) {

        Typed without(Erasing erasing) {
            return new Typed(kind, record, key, erasing.of(record, text));
        }

        Optional<Mention> mention(Subject subject) {
            return subject.names()
                    .in(text)
                    .map(certainty -> new Mention(
                            kind,
                            record,
                            null,
                            null,
                            certainty,
                            List.of(new Value(kind.equals(KIND) ? "note" : "ground", text)),
                            subject.names().alone(text)));
        }
    }

    private record Changed(UUID id, String key, String text) {}

    @Override
    public List<Holding> holdings() {
        Set<People> users = Set.of(People.USERS, People.NAMED_IN_TEXTS);
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
                        List.of("pseudonym", "names", "own", "spared", "confirmed", "kept", "started_by_name"),
                        Set.of(People.STAKEHOLDERS, People.USERS),
                        Set.of(Data.NAME, Data.ACTION)),
                new Holding(RETENTION, "retention_rule", List.of("ground", "updated_by_name"), users, acts),
                new Holding(RETENTION, "retention_proof", List.of("ground", "approved_by_name"), users, acts));
    }

    @Override
    public List<Mention> mentions(Viewer viewer, Subject subject) {
        List<Mention> mentions = new ArrayList<>(requests(subject));
        Set<RecordRef> own = new HashSet<>();
        mentions.forEach(mention -> own.add(mention.record()));
        like(subject)
                .filter(typed -> !own.contains(typed.record()))
                .forEach(typed -> typed.mention(subject).ifPresent(mentions::add));
        return mentions;
    }

    /** The subject's own. */
    private List<Mention> requests(Subject subject) {
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
                    request(row.uuid("id")),
                    row.text("kind"),
                    row.instant("created_at"),
                    Certainty.LINKED,
                    values,
                    note == null ? Set.of() : subject.names().alone(note));
        });
    }

    @Override
    public ErasedPart erase(Viewer viewer, Erasing erasing, @Nullable String after) {
        List<Typed> before = like(erasing.subject()).toList();
        List<Typed> changed = before.stream()
                .map(typed -> typed.without(erasing))
                .filter(typed -> !before.contains(typed))
                .toList();
        database.sql("UPDATE privacy_request SET note = LEFT(:text, 2000), version = version + 1 WHERE id = :id")
                .updateEach(of(PrivacyRequest.TYPE, changed));
        database.sql("UPDATE retention_rule SET ground = LEFT(:text, 500), version = version + 1 WHERE kind = :key")
                .updateEach(of("RetentionRule", changed));
        database.sql("UPDATE retention_proof SET ground = LEFT(:text, 500) WHERE id = :id")
                .updateEach(of(RetentionProof.TYPE, changed));
        return ErasedPart.last(changed.size());
    }

    private static List<Changed> of(String type, List<Typed> changed) {
        return changed.stream()
                .filter(typed -> typed.record().type().equals(type))
                .map(typed -> new Changed(typed.record().id(), typed.key(), typed.text()))
                .toList();
    }

    /** All that was typed and has something like the name in it. */
    private Stream<Typed> like(Subject subject) {
        Set<String> patterns = subject.names().patterns();
        List<Typed> notes = database.sql("SELECT id, note FROM privacy_request WHERE note IS NOT NULL AND (FALSE")
                .appendEach("OR note LIKE :like ESCAPE '!'", "like", patterns)
                .append(")")
                .list(row -> new Typed(KIND, request(row.uuid("id")), "", row.text("note")));
        List<Typed> rules = database.sql("SELECT kind, ground FROM retention_rule WHERE FALSE")
                .appendEach("OR ground LIKE :like ESCAPE '!'", "like", patterns)
                .list(row -> new Typed(RETENTION, rule(row.text("kind")), row.text("kind"), row.text("ground")));
        List<Typed> proofs = database.sql("SELECT id, ground FROM retention_proof WHERE FALSE")
                .appendEach("OR ground LIKE :like ESCAPE '!'", "like", patterns)
                .list(row -> new Typed(
                        RETENTION, new RecordRef(RetentionProof.TYPE, row.uuid("id")), "", row.text("ground")));
        return Stream.of(notes, rules, proofs).flatMap(List::stream);
    }

    private static RecordRef request(UUID id) {
        return new RecordRef(PrivacyRequest.TYPE, id);
    }

    private static RecordRef rule(String kind) {
        return new RecordRef("RetentionRule", Ids.named("retention/" + kind));
    }
}
