package nl.noaber.disclosure.internal;

import jakarta.inject.Singleton;
import nl.noaber.agenda.AgendaUse;
import nl.noaber.kernel.sql.Fragment;

/**
 * Meetings of which a file has an agenda item, until it is finished or withdrawn: whoever asked can object and appeal. What may
 * still have to be gathered for a file is kept too, all of it until that is known.
 */
@Singleton
final class AgendaInFiles implements AgendaUse {

    @Override
    public String reason() {
        return "DISCLOSURE_FILE";
    }

    @Override
    public Fragment usingMeeting() {
        return sql -> sql.append("""
            SELECT 1
              FROM agenda_item filed
              JOIN disclosure_record ON disclosure_record.record_type = 'AgendaItem'
                                    AND disclosure_record.record_id = filed.id
              JOIN disclosure_file ON disclosure_file.id = disclosure_record.file_id
             WHERE filed.meeting_id = m.id
               AND disclosure_file.withdrawn_at IS NULL
               AND disclosure_file.closed_at IS NULL
             UNION ALL
            SELECT 1
              FROM disclosure_file
             WHERE disclosure_file.collected = FALSE
               AND disclosure_file.withdrawn_at IS NULL
               AND disclosure_file.closed_at IS NULL
            """);
    }

    @Override
    public Fragment usingRoute() {
        return sql -> sql.append("SELECT 1 FROM disclosure_file WHERE FALSE");
    }
}
