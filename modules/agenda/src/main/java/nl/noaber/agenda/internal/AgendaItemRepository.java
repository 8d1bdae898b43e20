package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.noaber.agenda.AgendaDecision;
import nl.noaber.agenda.AgendaDecisionOutcome;
import nl.noaber.agenda.AgendaDocument;
import nl.noaber.agenda.AgendaItem;
import nl.noaber.agenda.AgendaItemId;
import nl.noaber.agenda.AgendaVotes;
import nl.noaber.agenda.MeetingId;
import nl.noaber.kernel.Disclosure;
import nl.noaber.kernel.DisclosureClass;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import org.jspecify.annotations.Nullable;

/** Reads whole agenda items to change them, and writes them. */
@Singleton
final class AgendaItemRepository {

    private final Database database;

    AgendaItemRepository(Database database) {
        this.database = database;
    }

    private record Stored(AgendaItemRow row, @Nullable AgendaDecision decision) {
        static Stored read(Row row) {
            return new Stored(AgendaItemRow.read(row), AgendaItemRow.decision(row));
        }
    }

    private record DocumentRow(
            AgendaItemId itemId,
            int number,
            String title,
            @Nullable String reference,
            @Nullable String address,
            DisclosureClass disclosureClass,
            String disclosureGrounds) {

        static DocumentRow of(AgendaItemId item, int number, AgendaDocument document) {
            Disclosure disclosure = Objects.requireNonNull(document.disclosure(), "a document without a class");
            return new DocumentRow(
                    item,
                    number,
                    document.title(),
                    document.reference(),
                    document.address(),
                    disclosure.disclosureClass(),
                    Disclosure.stored(disclosure.grounds()));
        }
    }

    private record DecisionRow(
            AgendaItemId itemId,
            AgendaDecisionOutcome outcome,
            String text,
            LocalDate decidedOn,
            @Nullable String conditions,
            @Nullable String reference,
            boolean unanimous,
            @Nullable Integer votesInFavour,
            @Nullable Integer votesAgainst,
            @Nullable Integer votesAbstained) {

        static DecisionRow of(AgendaItemId item, AgendaDecision decision) {
            AgendaVotes votes = decision.votes();
            return new DecisionRow(
                    item,
                    decision.outcome(),
                    decision.text(),
                    decision.decidedOn(),
                    decision.conditions(),
                    decision.reference(),
                    decision.unanimous(),
                    votes == null ? null : votes.inFavour(),
                    votes == null ? null : votes.against(),
                    votes == null ? null : votes.abstained());
        }
    }

    private record Placed(AgendaItemId id, int position) {}

    /** The whole of it, whoever may see it. */
    Optional<WholeAgendaItem> whole(AgendaItemId id) {
        return database.sql("SELECT")
                .append(AgendaItemRow.COLUMNS)
                .append(AgendaItemRow.TABLES)
                .append("WHERE i.id = :id")
                .bind("id", id)
                .single(Stored::read)
                .map(this::whole);
    }

    private WholeAgendaItem whole(Stored stored) {
        AgendaItemId id = stored.row().id();
        List<SubjectRow> subjects = database.sql("SELECT")
                .append(SubjectRow.COLUMNS)
                .append("FROM agenda_subject subject WHERE subject.item_id = :id")
                .bind("id", id)
                .list(SubjectRow::read);
        List<AgendaDocument> documents = database.sql("""
            SELECT title, reference, address, disclosure_class, disclosure_grounds
              FROM agenda_document
             WHERE item_id = :id
             ORDER BY number
            """).bind("id", id).list(AgendaItemReader::document);
        return WholeAgendaItem.of(stored.row(), subjects, documents, stored.decision());
    }

    /** The whole of it, which nobody else changes until the open transaction ends. */
    Optional<WholeAgendaItem> locked(AgendaItemId id) {
        lock(List.of(id.value()));
        return whole(id);
    }

    /** Nobody else changes these until the open transaction ends. */
    void lock(Collection<UUID> ids) {
        database.sql("SELECT id FROM agenda_item WHERE id IN (:ids) ORDER BY id FOR UPDATE")
                .bind("ids", ids)
                .list(row -> row.uuid("id"));
    }

    /** As it is shown, to whom it was shown before. */
    AgendaItem shown(AgendaItemId id) {
        return database.sql("SELECT")
                .append(AgendaItemRow.COLUMNS)
                .append(AgendaItemRow.TABLES)
                .append("WHERE i.id = :id")
                .bind("id", id)
                .single(AgendaItemRow::shown)
                .orElseThrow();
    }

    /** The one that continues it, if there is one. */
    Optional<WholeAgendaItem> continuing(AgendaItemId id) {
        return database.sql("SELECT id FROM agenda_item WHERE carried_from = :id")
                .bind("id", id)
                .single(row -> row.id("id", AgendaItemId::new))
                .flatMap(this::whole);
    }

    /** It goes on by itself: what it continued can be continued by another. */
    void letGo(AgendaItemId id) {
        database.sql("UPDATE agenda_item SET carried_from = NULL WHERE id = :id")
                .bind("id", id)
                .update();
    }

    /** The agenda of a meeting that the caller has locked, in order. */
    List<AgendaItemId> agenda(MeetingId meeting) {
        return database.sql("SELECT id FROM agenda_item WHERE meeting_id = :meeting ORDER BY position, id")
                .bind("meeting", meeting)
                .list(row -> row.id("id", AgendaItemId::new));
    }

    /** Numbers the agenda anew, from 1. */
    void arrange(List<AgendaItemId> agenda) {
        List<Placed> places = new ArrayList<>();
        agenda.forEach(id -> places.add(new Placed(id, places.size() + 1)));
        database.sql("UPDATE agenda_item SET position = :position WHERE id = :id")
                .updateEach(places);
    }

    /**
     * Inserts it, unless its id is there already, or another continues the same item.
     *
     * @return whether it was inserted
     */
    boolean insertIfAbsent(WholeAgendaItem item) {
        boolean inserted = database.sql("""
            INSERT INTO agenda_item (id, meeting_id, position, title, explanation, kind, state, lead_id, owner_id,
                   team_only, disclosure_class, disclosure_grounds, carried_from, version, created_at, created_by, created_by_name, updated_at)
            VALUES (:id, :meetingId, :position, :title, :explanation, :kind, :state, :leadId, :ownerId,
                   :teamOnly, :disclosureClass, :disclosureGrounds, :carriedFrom, :version, :createdAt, :createdBy, :createdByName, :updatedAt)
            """).bindAll(item.row()).insertIfAbsent();
        if (inserted) {
            putBeside(item);
        }
        return inserted;
    }

    void update(WholeAgendaItem item) {
        database.sql("""
            UPDATE agenda_item
               SET title = :title, explanation = :explanation, kind = :kind, state = :state, lead_id = :leadId,
                   owner_id = :ownerId, team_only = :teamOnly, disclosure_class = :disclosureClass,
                   disclosure_grounds = :disclosureGrounds, version = :version, updated_at = :updatedAt
             WHERE id = :id
            """).bindAll(item.row()).update();
        database.sql("DELETE FROM agenda_subject WHERE item_id = :id")
                .bind("id", item.row().id())
                .update();
        database.sql("DELETE FROM agenda_document WHERE item_id = :id")
                .bind("id", item.row().id())
                .update();
        putBeside(item);
    }

    private void putBeside(WholeAgendaItem item) {
        AgendaItemId id = item.row().id();
        database.sql("""
            INSERT INTO agenda_subject (item_id, sort, subject_id, version_number)
            VALUES (:itemId, :sort, :subjectId, :versionNumber)
            """).updateEach(SubjectRow.of(id, item.subjects(), item.numbers()));
        List<DocumentRow> documents = new ArrayList<>();
        item.documents().forEach(one -> documents.add(DocumentRow.of(id, documents.size(), one)));
        database.sql("""
            INSERT INTO agenda_document (item_id, number, title, reference, address, disclosure_class,
                   disclosure_grounds)
            VALUES (:itemId, :number, :title, :reference, :address, :disclosureClass,
                   :disclosureGrounds)
            """).updateEach(documents);
    }

    /** Without the decision that was recorded, if there was one. */
    void undecide(WholeAgendaItem item) {
        update(item);
        database.sql("DELETE FROM agenda_decision WHERE item_id = :id")
                .bind("id", item.row().id())
                .update();
    }

    /** With its decision, instead of the one that was recorded, if there was one. */
    void decide(WholeAgendaItem item, AgendaDecision decision) {
        undecide(item);
        database.sql("""
            INSERT INTO agenda_decision (item_id, outcome, text, decided_on, conditions, reference, unanimous,
                   votes_in_favour, votes_against, votes_abstained)
            VALUES (:itemId, :outcome, :text, :decidedOn, :conditions, :reference, :unanimous,
                   :votesInFavour, :votesAgainst, :votesAbstained)
            """).bindAll(DecisionRow.of(item.row().id(), decision)).update();
    }
}
