package nl.noaber.reviews.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
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
import nl.noaber.kernel.sql.Sql;
import nl.noaber.reviews.RightsReviewLine;
import nl.noaber.reviews.RightsReviews;
import org.jspecify.annotations.Nullable;

/**
 * What reviews hold on those who use Noaber, and on whom a note names. An erasure takes the name out of the notes; who had
 * which rights stays, as it does in the audit trail.
 */
@Singleton
final class ReviewPersonalRecords implements PersonalRecords {

    private static final String KIND = "rightsReview";
    private static final int PART = 200;

    private static final String UPDATE = """
        UPDATE rights_review_line
           SET note = :note,
               version = version + 1
         WHERE id = :id
        """;

    private final Database database;
    private final ChangeLog changeLog;

    ReviewPersonalRecords(Database database, ChangeLog changeLog) {
        this.database = database;
        this.changeLog = changeLog;
    }

    @Override
    public List<Holding> holdings() {
        Set<People> users = Set.of(People.USERS);
        return List.of(
                new Holding(
                        KIND,
                        "rights_review",
                        List.of("begun_by_name", "closed_by_name"),
                        users,
                        Set.of(Data.NAME, Data.ACTION)),
                new Holding(
                        KIND,
                        "rights_review_line",
                        List.of("user_name", "decided_by_name", "note"),
                        Set.of(People.USERS, People.NAMED_IN_TEXTS),
                        Set.of(Data.NAME, Data.ACTION, Data.SIGN_IN)));
    }

    @Override
    public List<Mention> mentions(Viewer viewer, Subject subject) {
        boolean open = RightsReviews.isOpenTo(viewer);
        return naming(subject, null).append("ORDER BY line.id").list(ReviewRows::line).stream()
                .flatMap(line -> mention(line, subject, open).stream())
                .toList();
    }

    private static Optional<Mention> mention(RightsReviewLine line, Subject subject, boolean open) {
        String note = Objects.requireNonNullElse(line.note(), "");
        return subject.names()
                .in(note)
                .map(certainty -> new Mention(
                        KIND,
                        record(line),
                        open ? line.userName() : null,
                        line.decidedAt(),
                        certainty,
                        open ? List.of(new Value("note", note)) : List.of(),
                        subject.names().alone(note)));
    }

    @Override
    public ErasedPart erase(Viewer viewer, Erasing erasing, @Nullable String after) {
        List<RightsReviewLine> found = naming(erasing.subject(), after)
                .append("ORDER BY line.id LIMIT :size FOR UPDATE")
                .bind("size", PART)
                .list(ReviewRows::line);
        List<Erased> erased = found.stream()
                .flatMap(line -> Stream.ofNullable(Erased.of(line, erasing)))
                .toList();
        if (!erased.isEmpty()) {
            database.sql(UPDATE).updateEach(erased);
            changeLog.write(viewer, erased.stream().map(Erased::entry).toList());
        }
        String next = found.size() < PART ? null : found.getLast().id().value().toString();
        return new ErasedPart(erased.size(), next);
    }

    /** Lines of which the note may name the subject, after this one. */
    private Sql naming(Subject subject, @Nullable String after) {
        UUID from = after == null ? null : Ids.parse(after).orElse(null);
        return database.sql(ReviewRows.LINE)
                .append("WHERE (FALSE")
                .appendEach(
                        "OR line.note LIKE :like ESCAPE '!'",
                        "like",
                        subject.names().patterns())
                .append(")")
                .appendIfSet("AND line.id > :after", "after", from);
    }

    private static RecordRef record(RightsReviewLine line) {
        return RecordRef.of(RightsReviewLine.TYPE, line.id());
    }

    /** A note without the name. */
    private record Erased(UUID id, String note, int version) {

        static @Nullable Erased of(RightsReviewLine line, Erasing erasing) {
            String note = erasing.in(record(line), line.note());
            return note == null || note.equals(line.note())
                    ? null
                    : new Erased(line.id().value(), note, line.version() + 1);
        }

        Entry entry() {
            return new Entry(
                    new RecordRef(RightsReviewLine.TYPE, id),
                    ChangeAction.ERASED,
                    version,
                    List.of(new FieldChange("note", null, Erasing.ERASED)));
        }
    }
}
