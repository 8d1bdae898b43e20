package nl.noaber.privacy.internal;

import jakarta.inject.Singleton;
import nl.noaber.agenda.AgendaItem;
import nl.noaber.agenda.AgendaRoute;
import nl.noaber.agenda.AgendaUse;
import nl.noaber.agenda.Meeting;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.privacy.internal.NamedInRequests.Named;

/**
 * Meetings, their agendas and routes that name somebody who asked something under the AVG that was not answered yet; all where
 * that is not sure.
 */
@Singleton
final class AgendaInRequests implements AgendaUse {

    private final NamedInRequests requests;

    AgendaInRequests(NamedInRequests requests) {
        this.requests = requests;
    }

    @Override
    public String reason() {
        return "PRIVACY_REQUEST";
    }

    @Override
    public Fragment usingMeeting() {
        Named named = requests.now();
        return sql -> sql.append("""
            SELECT 1 FROM meeting naming
             WHERE naming.id = m.id
               AND (naming.id IN (:namingMeetings) OR :namingMore)
             UNION ALL
            SELECT 1 FROM agenda_item naming
             WHERE naming.meeting_id = m.id
               AND naming.id IN (:namingItems)
            """)
                .bind("namingMeetings", named.ofType(Meeting.TYPE))
                .bind("namingItems", named.ofType(AgendaItem.TYPE))
                .bind("namingMore", named.more());
    }

    @Override
    public Fragment usingRoute() {
        Named named = requests.now();
        return sql -> sql.append("""
            SELECT 1 FROM agenda_route naming
             WHERE naming.id = r.id
               AND (naming.id IN (:namingRoutes) OR :namingMore)
            """)
                .bind("namingRoutes", named.ofType(AgendaRoute.TYPE))
                .bind("namingMore", named.more());
    }
}
