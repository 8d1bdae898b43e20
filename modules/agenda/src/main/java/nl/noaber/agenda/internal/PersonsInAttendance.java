package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.stakeholders.PersonUse;

/** Whoever is on the list of a meeting by itself. */
@Singleton
final class PersonsInAttendance implements PersonUse {

    @Override
    public Fragment using() {
        return sql -> sql.append("SELECT 1 FROM meeting_attendee p WHERE p.person_id = held.id");
    }
}
