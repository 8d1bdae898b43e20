package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.noaber.contacts.CommitmentId;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.Erasing;
import nl.noaber.kernel.sql.Database;
import org.jspecify.annotations.Nullable;

/** Makes a person a pseudonym in the texts of commitments; what was promised, and by when, stays. */
@Singleton
final class ErasingCommitments {

    private static final String UPDATE = """
        UPDATE commitment
           SET text = LEFT(:text, 2000), quote = :quote, forum = LEFT(:forum, 300), settlement = :settlement, version = version + 1
         WHERE id = :id
        """;

    private final Database database;
    private final CommitmentRepository commitments;
    private final ChangeLog changeLog;
    private final Log log;

    ErasingCommitments(Database database, CommitmentRepository commitments, ChangeLog changeLog, Log log) {
        this.database = database;
        this.commitments = commitments;
        this.changeLog = changeLog;
        this.log = log;
    }

    private record Texts(
            CommitmentId id,
            String text,
            @Nullable String quote,
            @Nullable String forum,
            @Nullable String settlement) {

        static Texts of(CommitmentRow row) {
            return new Texts(row.id(), row.text(), row.quote(), row.forum(), row.settlement());
        }

        Texts without(Erasing erasing, RecordRef ref) {
            return new Texts(
                    id,
                    erasing.of(ref, text),
                    erasing.in(ref, quote),
                    erasing.in(ref, forum),
                    erasing.in(ref, settlement));
        }

        List<FieldChange> differing(Texts other) {
            return Stream.of(
                            changed("text", text, other.text),
                            changed("quote", quote, other.quote),
                            changed("forum", forum, other.forum),
                            changed("settlement", settlement, other.settlement))
                    .flatMap(List::stream)
                    .toList();
        }

        private static List<FieldChange> changed(String field, @Nullable String before, @Nullable String after) {
            return Objects.equals(before, after) ? List.of() : List.of(new FieldChange(field, null, Erasing.ERASED));
        }
    }

    /** How many were changed. */
    int erase(Viewer viewer, Erasing erasing, List<CommitmentId> ids) {
        return ids.isEmpty() ? 0 : eraseThese(viewer, erasing, ids);
    }

    private int eraseThese(Viewer viewer, Erasing erasing, List<CommitmentId> ids) {
        List<Texts> texts = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (WholeCommitment commitment : commitments.locked(ids)) {
            RecordRef ref = Log.ref(commitment);
            Texts before = Texts.of(commitment.row());
            Texts after = before.without(erasing, ref);
            if (!after.equals(before)) {
                texts.add(after);
                entries.add(
                        new Entry(ref, ChangeAction.ERASED, commitment.row().version() + 1, before.differing(after)));
            }
        }
        if (!entries.isEmpty()) {
            database.sql(UPDATE).updateEach(texts);
            changeLog.write(viewer, entries);
            log.found(
                    List.of(), commitments.locked(texts.stream().map(Texts::id).toList()));
        }
        return entries.size();
    }
}
