package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.agenda.Meeting;
import nl.noaber.agenda.MeetingId;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.RetainedRecords;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import nl.noaber.kernel.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Where people were invited to meetings that are long over, and the mails about that. Who was there stays. */
@Singleton
final class RetainedAddresses implements RetainedRecords {

    private static final String SELECT = """
        SELECT m.id, m.last_day, COALESCE(m.name, o.name) AS title
          FROM meeting m
          JOIN governance_body b ON b.id = m.body_id
          JOIN organisation o ON o.id = b.organisation_id
         WHERE m.last_day < :before
           AND (EXISTS (SELECT 1 FROM meeting_mail mail WHERE mail.meeting_id = m.id)
                OR EXISTS (SELECT 1 FROM meeting_attendee a WHERE a.meeting_id = m.id AND a.email IS NOT NULL))
        """;

    private final Database database;
    private final MeetingReader meetings;

    RetainedAddresses(Database database, MeetingReader meetings) {
        this.database = database;
        this.meetings = meetings;
    }

    private record Old(MeetingId id, @Nullable String title, LocalDate since) {

        static Old read(Row row) {
            return new Old(row.id("id", MeetingId::new), row.textOrNull("title"), row.date("last_day"));
        }
    }

    @Override
    public Map<String, List<String>> events() {
        return Map.of("MEETING_ADDRESSES", List.of("OVER"));
    }

    @Override
    public List<Due> due(Viewer viewer, Term term, int most) {
        List<Old> found =
                old(term).append("ORDER BY m.id LIMIT :most").bind("most", most).list(Old::read);
        Set<MeetingId> seen = meetings.byIds(viewer, found.stream().map(Old::id).collect(Collectors.toSet()))
                .keySet();
        return found.stream()
                .map(old -> new Due(
                        RecordRef.of(Meeting.TYPE, old.id()),
                        seen.contains(old.id()) ? old.title() : null,
                        old.since()))
                .toList();
    }

    private Sql old(Term term) {
        return database.sql(SELECT).bind("before", term.before());
    }

    @Override
    public int remove(Viewer viewer, Term term, Collection<UUID> ids, RecordRef because) {
        List<UUID> still = old(term)
                .append("AND m.id IN (:ids) ORDER BY m.id FOR UPDATE")
                .bind("ids", ids)
                .list(row -> row.uuid("id"));
        if (!still.isEmpty()) {
            database.sql("DELETE FROM meeting_mail WHERE meeting_id IN (:ids)")
                    .bind("ids", still)
                    .update();
            database.sql("UPDATE meeting_attendee SET email = NULL WHERE meeting_id IN (:ids)")
                    .bind("ids", still)
                    .update();
        }
        return still.size();
    }
}
