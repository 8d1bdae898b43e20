package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.noaber.agenda.AgendaDocument;
import nl.noaber.agenda.AgendaItem;
import nl.noaber.agenda.AgendaItemFilter;
import nl.noaber.agenda.AgendaItemId;
import nl.noaber.agenda.AgendaItems;
import nl.noaber.agenda.MeetingId;
import nl.noaber.kernel.Disclosure;
import nl.noaber.kernel.DisclosureClass;
import nl.noaber.kernel.Id;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Keyset;
import nl.noaber.kernel.sql.Row;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Reads agenda items, as the viewer may see them. */
@Singleton
final class AgendaItemReader {

    /** Or of what the organisation was merged into, or was merged into it. */
    private static final String OF_ORGANISATION = """
        AND EXISTS (SELECT 1
                      FROM stakeholder asked
                      JOIN stakeholder s ON s.id = COALESCE(asked.merged_into, asked.id)
                                         OR s.merged_into = COALESCE(asked.merged_into, asked.id)
                     WHERE asked.id = :organisation
                       AND (EXISTS (SELECT 1
                                      FROM agenda_subject party
                                     WHERE party.item_id = i.id
                                       AND party.sort = 'PARTY'
                                       AND party.subject_id = s.id)
                            OR EXISTS (SELECT 1
                                         FROM governance_body body
                                        WHERE body.id = m.body_id
                                          AND body.organisation_id = s.id)))
        """;

    private static final Keyset<LocalDate> BY_DAY = Keyset.byDay("agendaItems.DAY", "m.first_day", "i.id");

    private final Database database;

    AgendaItemReader(Database database) {
        this.database = database;
    }

    private record Dated(AgendaItem item, LocalDate firstDay) {
        static Dated read(Row row) {
            return new Dated(AgendaItemRow.shown(row), row.date("first_day"));
        }
    }

    Map<AgendaItemId, AgendaItem> byIds(Viewer viewer, Set<AgendaItemId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database.sql("SELECT")
                        .append(AgendaItemRow.COLUMNS)
                        .append(AgendaItemRow.TABLES)
                        .append("WHERE i.id IN (:ids)")
                        .bind("ids", ids)
                        .append(AgendaItemSight.of(viewer))
                        .map(row -> row.id("id", AgendaItemId::new), AgendaItemRow::shown);
    }

    Page<AgendaItem> list(Viewer viewer, AgendaItemFilter filter, PageRequest page) {
        List<Dated> found = database.sql("SELECT")
                .append(AgendaItemRow.COLUMNS)
                .append(AgendaItemRow.TABLES)
                .append("WHERE TRUE")
                .append(AgendaItemSight.of(viewer))
                .append(conditions(filter))
                .append(BY_DAY.slice(page))
                .list(Dated::read);
        return Page.of(
                        found,
                        page,
                        one -> BY_DAY.cursor(one.firstDay(), one.item().id().value()))
                .map(Dated::item);
    }

    long count(Viewer viewer, AgendaItemFilter filter) {
        return database.sql("SELECT COUNT(*) FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id WHERE TRUE")
                .append(AgendaItemSight.of(viewer))
                .append(conditions(filter))
                .count();
    }

    private static Fragment conditions(AgendaItemFilter filter) {
        return sql -> sql.append("AND m.withdrawn_at IS NULL")
                .appendIfSet("AND i.meeting_id = :meeting", "meeting", filter.meeting())
                .appendIfSet("AND i.owner_id = :owner", "owner", filter.owner())
                .appendIfSet(
                        "AND i.id IN (SELECT item_id FROM agenda_subject"
                                + " WHERE subject_id = :challenge AND sort = 'CHALLENGE')",
                        "challenge",
                        filter.challenge())
                .appendIfSet(
                        "AND i.id IN (SELECT item_id FROM agenda_subject"
                                + " WHERE subject_id = :message AND sort = 'MESSAGE')",
                        "message",
                        filter.message())
                .append(of(filter.organisation()))
                .appendIfSet("AND m.last_day >= :from", "from", filter.from())
                .appendIfSet("AND m.first_day <= :until", "until", filter.until())
                .appendIfSet("AND i.state IN (:states)", "states", filter.states());
    }

    private static Fragment of(@Nullable OrganisationId organisation) {
        return sql -> {
            if (organisation != null) {
                sql.append(OF_ORGANISATION).bind("organisation", organisation);
            }
        };
    }

    Map<MeetingId, List<AgendaItem>> ofMeetings(Viewer viewer, Set<MeetingId> meetings) {
        return database.sql("SELECT")
                .append(AgendaItemRow.COLUMNS)
                .append(AgendaItemRow.TABLES)
                .append("WHERE i.meeting_id IN (:meetings)")
                .bind("meetings", meetings)
                .append(AgendaItemSight.of(viewer))
                .append("ORDER BY i.meeting_id, i.position, i.id")
                .group(row -> row.id("meeting_id", MeetingId::new), AgendaItemRow::shown);
    }

    /** Those about each of these records, the latest meetings first; of each at most so many. */
    <T> Map<T, List<AgendaItem>> about(
            Viewer viewer, SubjectSort sort, Set<? extends Id> subjects, Function<UUID, T> type) {
        return database.sql("SELECT * FROM (SELECT")
                .append(AgendaItemRow.COLUMNS)
                .append("""
                    , subject.subject_id,
                      ROW_NUMBER() OVER (PARTITION BY subject.subject_id ORDER BY m.first_day DESC, i.id) AS place
                    """)
                .append(AgendaItemRow.TABLES)
                .append("""
                    JOIN agenda_subject subject ON subject.item_id = i.id
                    WHERE subject.sort = :sort
                      AND subject.subject_id IN (:subjects)
                      AND m.withdrawn_at IS NULL
                    """)
                .bind("sort", sort)
                .bind("subjects", subjects)
                .append(AgendaItemSight.of(viewer))
                .append(") about WHERE about.place <= :most ORDER BY about.subject_id, about.place")
                .bind("most", AgendaItems.MOST_ABOUT)
                .group(row -> row.id("subject_id", type), AgendaItemRow::shown);
    }

    Map<AgendaItemId, List<SubjectRow>> subjects(Viewer viewer, Set<AgendaItemId> ids) {
        return database.sql("SELECT")
                .append(SubjectRow.COLUMNS)
                .append("""
                    FROM agenda_subject subject
                    JOIN agenda_item i ON i.id = subject.item_id
                    JOIN meeting m ON m.id = i.meeting_id
                    WHERE i.id IN (:ids)
                    """)
                .bind("ids", ids)
                .append(AgendaItemSight.of(viewer))
                .append("ORDER BY subject.item_id, subject.sort, subject.subject_id")
                .group(row -> row.id("item_id", AgendaItemId::new), SubjectRow::read);
    }

    Map<AgendaItemId, List<AgendaDocument>> documents(Viewer viewer, Set<AgendaItemId> ids) {
        return database.sql("""
            SELECT document.item_id, document.title, document.reference, document.address,
                   document.disclosure_class, document.disclosure_grounds
              FROM agenda_document document
              JOIN agenda_item i ON i.id = document.item_id
              JOIN meeting m ON m.id = i.meeting_id
             WHERE i.id IN (:ids)
            """)
                .bind("ids", ids)
                .append(AgendaItemSight.of(viewer))
                .append("ORDER BY document.item_id, document.number")
                .group(row -> row.id("item_id", AgendaItemId::new), AgendaItemReader::document);
    }

    static AgendaDocument document(Row row) {
        return new AgendaDocument(
                row.text("title"),
                row.textOrNull("reference"),
                row.textOrNull("address"),
                new Disclosure(
                        row.choice("disclosure_class", DisclosureClass.class),
                        Disclosure.read(row.text("disclosure_grounds"))));
    }

    /** Which of these are there, whoever may see them. */
    Collection<UUID> there(Set<UUID> ids) {
        return database.sql("SELECT id FROM agenda_item WHERE id IN (:ids)")
                .bind("ids", ids)
                .list(row -> row.uuid("id"));
    }
}
