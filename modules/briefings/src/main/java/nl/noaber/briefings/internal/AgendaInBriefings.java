package nl.noaber.briefings.internal;

import jakarta.inject.Singleton;
import nl.noaber.agenda.AgendaUse;
import nl.noaber.kernel.sql.Fragment;

/** A meeting for which somebody was briefed is kept: what was handed out says what it was about. */
@Singleton
final class AgendaInBriefings implements AgendaUse {

    @Override
    public String reason() {
        return "BRIEFING";
    }

    @Override
    public Fragment usingMeeting() {
        return sql -> sql.append("""
            SELECT 1
              FROM briefing
              JOIN agenda_item briefed ON briefed.id = briefing.item_id
             WHERE briefed.meeting_id = m.id
            """);
    }

    @Override
    public Fragment usingRoute() {
        return sql -> sql.append("SELECT 1 FROM briefing WHERE FALSE");
    }
}
