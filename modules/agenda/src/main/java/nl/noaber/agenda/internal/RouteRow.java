package nl.noaber.agenda.internal;

import java.time.Instant;
import java.util.UUID;
import nl.noaber.access.UserId;
import nl.noaber.agenda.AgendaRoute;
import nl.noaber.agenda.AgendaRouteDetails;
import nl.noaber.agenda.AgendaRouteId;
import nl.noaber.agenda.NewAgendaRoute;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.sql.Row;
import nl.noaber.stakeholders.PostId;
import org.jspecify.annotations.Nullable;

/** A route as its own table has it. */
record RouteRow(
        AgendaRouteId id,
        String title,
        @Nullable PostId leadId,
        UserId ownerId,
        Visibility visibility,
        int version,
        Instant createdAt,
        UUID createdBy,
        String createdByName,
        Instant updatedAt,
        @Nullable Instant withdrawnAt) {

    static final String COLUMNS = """
        r.id, r.title, r.lead_id, r.owner_id, r.visibility, r.version, r.created_at, r.created_by, r.created_by_name,
               r.updated_at, r.withdrawn_at
        """;

    static RouteRow read(Row row) {
        return new RouteRow(
                row.id("id", AgendaRouteId::new),
                row.text("title"),
                row.idOrNull("lead_id", PostId::new),
                row.id("owner_id", UserId::new),
                row.choice("visibility", Visibility.class),
                row.number("version"),
                row.instant("created_at"),
                row.uuid("created_by"),
                row.text("created_by_name"),
                row.instant("updated_at"),
                row.instantOrNull("withdrawn_at"));
    }

    static RouteRow fresh(Viewer maker, NewAgendaRoute given, Instant now) {
        AgendaRouteDetails details = given.details();
        return new RouteRow(
                given.id(),
                details.title(),
                details.lead(),
                details.owner(),
                details.visibility(),
                1,
                now,
                maker.userId(),
                maker.name(),
                now,
                null);
    }

    /** One version on, with what users wrote. */
    RouteRow written(AgendaRouteDetails details, Instant now) {
        return new RouteRow(
                id,
                details.title(),
                details.lead(),
                details.owner(),
                details.visibility(),
                version + 1,
                createdAt,
                createdBy,
                createdByName,
                now,
                withdrawnAt);
    }

    /** One version on, withdrawn or not any longer. */
    RouteRow turned(Instant now, @Nullable Instant withdrawn) {
        return new RouteRow(
                id,
                title,
                leadId,
                ownerId,
                visibility,
                version + 1,
                createdAt,
                createdBy,
                createdByName,
                now,
                withdrawn);
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    AgendaRoute shown() {
        return new AgendaRoute(
                id, title, leadId, ownerId, visibility, createdAt, createdByName, updatedAt, version, isWithdrawn());
    }
}
