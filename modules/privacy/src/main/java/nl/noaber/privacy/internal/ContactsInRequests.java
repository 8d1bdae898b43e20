package nl.noaber.privacy.internal;

import jakarta.inject.Singleton;
import nl.noaber.contacts.ContactUse;
import nl.noaber.kernel.sql.Fragment;

/** Contact moments in which somebody took part who asked something under the AVG that was not answered yet. */
@Singleton
final class ContactsInRequests implements ContactUse {

    @Override
    public String reason() {
        return "PRIVACY_REQUEST";
    }

    @Override
    public Fragment using() {
        return sql -> sql.append("""
            SELECT 1 FROM contact_moment_participant who
              JOIN privacy_request ON privacy_request.open = TRUE
              JOIN stakeholder subject ON subject.id = privacy_request.person_id
             WHERE who.contact_moment_id = held.id
               AND who.person_id IN (subject.id, subject.merged_into)
            """);
    }
}
