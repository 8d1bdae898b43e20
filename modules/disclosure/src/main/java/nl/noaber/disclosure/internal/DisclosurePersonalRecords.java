package nl.noaber.disclosure.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.disclosure.DisclosureFile;
import nl.noaber.disclosure.DisclosureFileId;
import nl.noaber.disclosure.DisclosureFiles;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.ErasedPart;
import nl.noaber.kernel.personal.Erasing;
import nl.noaber.kernel.personal.Holding;
import nl.noaber.kernel.personal.Holding.Data;
import nl.noaber.kernel.personal.Holding.People;
import nl.noaber.kernel.personal.Mention;
import nl.noaber.kernel.personal.PersonalRecords;
import nl.noaber.kernel.personal.Subject;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What files hold on persons: what was typed about a request. What was made of them is taken away by an erasure, whomever
 * it names: it can be made again, of what the records say then.
 */
@Singleton
final class DisclosurePersonalRecords implements PersonalRecords {

    private static final String FILE = "disclosureFile";

    private final Database database;
    private final DisclosureFiles files;
    private final ChangeLog log;

    DisclosurePersonalRecords(Database database, DisclosureFiles files, ChangeLog log) {
        this.database = database;
        this.files = files;
        this.log = log;
    }

    private record Typed(
            DisclosureFileId id, String title, @Nullable String reference, int version) {

        static Typed read(Row row) {
            return new Typed(
                    row.id("id", DisclosureFileId::new),
                    row.text("title"),
                    row.textOrNull("reference"),
                    row.number("version"));
        }

        String all() {
            return Stream.of(title, reference).filter(Objects::nonNull).collect(Collectors.joining("\n"));
        }
    }

    @Override
    public List<Holding> holdings() {
        Set<People> people = Set.of(People.NAMED_IN_TEXTS, People.USERS);
        return List.of(
                new Holding(
                        FILE,
                        "disclosure_file",
                        List.of("title", "reference", "created_by_name", "kept_by_name", "closed_by_name"),
                        people,
                        Set.of(Data.NAME, Data.ACTION)),
                new Holding(
                        "disclosedRecord",
                        "disclosure_record",
                        List.of("line"),
                        Set.of(People.STAKEHOLDERS, People.NAMED_IN_TEXTS),
                        Set.of(Data.NAME, Data.FUNCTION)),
                new Holding(
                        "openAgenda",
                        "open_agenda",
                        List.of("changed_by_name"),
                        Set.of(People.USERS),
                        Set.of(Data.ACTION)));
    }

    @Override
    public List<Mention> mentions(Viewer viewer, Subject subject) {
        List<Mention> mentions = new ArrayList<>();
        for (Typed typed : like(subject)) {
            subject.names()
                    .in(typed.all())
                    .ifPresent(certainty -> mentions.add(files.byId(viewer, typed.id())
                            .map(file -> new Mention(
                                    FILE,
                                    FileLog.ref(file.id()),
                                    file.title(),
                                    file.createdAt(),
                                    certainty,
                                    List.of(new Mention.Value("title", typed.all())),
                                    subject.names().alone(typed.all())))
                            .orElseGet(() -> new Mention(
                                    FILE,
                                    FileLog.ref(typed.id()),
                                    null,
                                    null,
                                    certainty,
                                    List.of(),
                                    subject.names().alone(typed.all())))));
        }
        return mentions;
    }

    @Override
    public ErasedPart erase(Viewer viewer, Erasing erasing, @Nullable String after) {
        takeAwayWhatWasMade();
        List<Typed> before = like(erasing.subject());
        List<Typed> changed = before.stream()
                .map(typed -> new Typed(
                        typed.id(),
                        erasing.of(ref(typed), typed.title()),
                        erasing.in(ref(typed), typed.reference()),
                        typed.version()))
                .filter(typed -> !before.contains(typed))
                .toList();
        database.sql("""
            UPDATE disclosure_file
               SET title = LEFT(:title, 200), reference = LEFT(:reference, 100), version = version + 1
             WHERE id = :id
            """).updateEach(changed);
        log.write(viewer, changed.stream().map(DisclosurePersonalRecords::entry).toList());
        return ErasedPart.last(changed.size());
    }

    /** Who is making documents begins again: another version is not theirs to go on with. */
    private void takeAwayWhatWasMade() {
        database.sql("DELETE FROM disclosure_document").update();
        database.sql("UPDATE disclosure_record SET pages = NULL, line = NULL WHERE line IS NOT NULL")
                .update();
        database.sql("UPDATE disclosure_file SET state = 'PREVIEW', recalled = TRUE, expires_at = NULL WHERE state"
                        + " = 'READY'")
                .update();
        database.sql("""
            UPDATE disclosure_file
               SET done = 0, version = version + 1, leased_by = NULL, leased_until = NULL
             WHERE state = 'MAKING'
            """).update();
    }

    private static Entry entry(Typed typed) {
        return new Entry(
                ref(typed),
                ChangeAction.ERASED,
                typed.version() + 1,
                List.of(new FieldChange("title", null, Erasing.ERASED)));
    }

    private static RecordRef ref(Typed typed) {
        return RecordRef.of(DisclosureFile.TYPE, typed.id());
    }

    /** Those that have something like the name in what was typed. */
    private List<Typed> like(Subject subject) {
        return database
                .sql("SELECT f.id, f.title, f.reference, f.version FROM disclosure_file f WHERE FALSE")
                .append(sql -> sql.appendEach(
                        "OR f.title LIKE :like ESCAPE '!' OR f.reference LIKE :like ESCAPE '!'",
                        "like",
                        subject.names().patterns()))
                .append("ORDER BY f.id")
                .list(Typed::read)
                .stream()
                .filter(typed -> subject.names().in(typed.all()).isPresent())
                .toList();
    }
}
