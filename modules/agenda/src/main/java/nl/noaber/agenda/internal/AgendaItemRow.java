package nl.noaber.agenda.internal;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import nl.noaber.access.UserId;
import nl.noaber.agenda.AgendaDecision;
import nl.noaber.agenda.AgendaDecisionOutcome;
import nl.noaber.agenda.AgendaItem;
import nl.noaber.agenda.AgendaItemDetails;
import nl.noaber.agenda.AgendaItemId;
import nl.noaber.agenda.AgendaItemKind;
import nl.noaber.agenda.AgendaItemState;
import nl.noaber.agenda.AgendaVotes;
import nl.noaber.agenda.MeetingId;
import nl.noaber.agenda.NewAgendaItem;
import nl.noaber.kernel.Disclosure;
import nl.noaber.kernel.DisclosureClass;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.sql.Row;
import nl.noaber.stakeholders.PostId;
import org.jspecify.annotations.Nullable;

/**
 * An agenda item as its own table has it.
 *
 * @param disclosureGrounds their names, see {@link Disclosure#stored}
 */
record AgendaItemRow(
        AgendaItemId id,
        MeetingId meetingId,
        int position,
        String title,
        @Nullable String explanation,
        AgendaItemKind kind,
        AgendaItemState state,
        @Nullable PostId leadId,
        UserId ownerId,
        boolean teamOnly,
        DisclosureClass disclosureClass,
        String disclosureGrounds,
        @Nullable AgendaItemId carriedFrom,
        int version,
        Instant createdAt,
        UUID createdBy,
        String createdByName,
        Instant updatedAt) {

    /** With the meeting as {@code m} and the decision as {@code d}. */
    static final String COLUMNS = """
        i.id, i.meeting_id, i.position, i.title, i.explanation, i.kind, i.state, i.lead_id, i.owner_id, i.team_only,
               i.disclosure_class, i.disclosure_grounds, i.carried_from, i.version, i.created_at, i.created_by, i.created_by_name, i.updated_at, m.visibility,
               m.first_day, d.outcome, d.text, d.decided_on, d.conditions, d.reference, d.unanimous, d.votes_in_favour,
               d.votes_against, d.votes_abstained,
               (SELECT later.id FROM agenda_item later
                 WHERE later.carried_from = i.id AND later.state <> 'WITHDRAWN') AS carried_to
        """;

    static final String TABLES = """
        FROM agenda_item i
        JOIN meeting m ON m.id = i.meeting_id
        LEFT JOIN agenda_decision d ON d.item_id = i.id
        """;

    static AgendaItemRow read(Row row) {
        return new AgendaItemRow(
                row.id("id", AgendaItemId::new),
                row.id("meeting_id", MeetingId::new),
                row.number("position"),
                row.text("title"),
                row.textOrNull("explanation"),
                row.choice("kind", AgendaItemKind.class),
                row.choice("state", AgendaItemState.class),
                row.idOrNull("lead_id", PostId::new),
                row.id("owner_id", UserId::new),
                row.flag("team_only"),
                row.choice("disclosure_class", DisclosureClass.class),
                row.text("disclosure_grounds"),
                row.idOrNull("carried_from", AgendaItemId::new),
                row.number("version"),
                row.instant("created_at"),
                row.uuid("created_by"),
                row.text("created_by_name"),
                row.instant("updated_at"));
    }

    /** As it is shown, from a row with its decision and what is known of its meeting. */
    static AgendaItem shown(Row row) {
        AgendaItemRow read = read(row);
        return read.shown(
                read.teamOnly() ? Visibility.TEAM : row.choice("visibility", Visibility.class),
                decision(row),
                row.idOrNull("carried_to", AgendaItemId::new));
    }

    private AgendaItem shown(
            Visibility visibility, @Nullable AgendaDecision decision, @Nullable AgendaItemId carriedTo) {
        return new AgendaItem(
                id,
                meetingId,
                position,
                title,
                explanation,
                kind,
                state,
                leadId,
                ownerId,
                teamOnly,
                visibility,
                disclosure(),
                decision,
                carriedFrom,
                carriedTo,
                createdAt,
                createdByName,
                updatedAt,
                version);
    }

    Disclosure disclosure() {
        return new Disclosure(disclosureClass, Disclosure.read(disclosureGrounds));
    }

    static @Nullable AgendaDecision decision(Row row) {
        AgendaDecisionOutcome outcome = row.choiceOrNull("outcome", AgendaDecisionOutcome.class);
        return outcome == null
                ? null
                : new AgendaDecision(
                        outcome,
                        row.text("text"),
                        row.date("decided_on"),
                        row.textOrNull("conditions"),
                        row.textOrNull("reference"),
                        row.flag("unanimous"),
                        votes(row));
    }

    private static @Nullable AgendaVotes votes(Row row) {
        return row.numberOrNull("votes_in_favour") == null
                ? null
                : new AgendaVotes(
                        row.number("votes_in_favour"), row.number("votes_against"), row.number("votes_abstained"));
    }

    static AgendaItemRow fresh(
            Viewer maker, NewAgendaItem given, int position, @Nullable AgendaItemId carriedFrom, Instant now) {
        return of(
                given.id(),
                given.meeting(),
                position,
                given.details(),
                carriedFrom,
                1,
                now,
                maker.userId(),
                maker.name(),
                now);
    }

    /** One version on, with what users wrote. */
    AgendaItemRow written(AgendaItemDetails details, Instant now) {
        return of(id, meetingId, position, details, carriedFrom, version + 1, createdAt, createdBy, createdByName, now);
    }

    private static AgendaItemRow of(
            AgendaItemId id,
            MeetingId meeting,
            int position,
            AgendaItemDetails details,
            @Nullable AgendaItemId carriedFrom,
            int version,
            Instant createdAt,
            UUID createdBy,
            String createdByName,
            Instant updatedAt) {
        Disclosure disclosure = Objects.requireNonNull(details.disclosure(), "an item without a class");
        return new AgendaItemRow(
                id,
                meeting,
                position,
                Texts.line(details.title()),
                Texts.stripped(details.explanation()),
                details.kind(),
                details.state(),
                details.lead(),
                details.owner(),
                details.teamOnly(),
                disclosure.disclosureClass(),
                Disclosure.stored(disclosure.grounds()),
                carriedFrom,
                version,
                createdAt,
                createdBy,
                createdByName,
                updatedAt);
    }
}
