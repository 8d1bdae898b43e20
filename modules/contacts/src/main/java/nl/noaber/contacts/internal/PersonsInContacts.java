package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.stakeholders.PersonUse;

/** Whoever took part in a contact moment that is still kept. */
@Singleton
final class PersonsInContacts implements PersonUse {

    @Override
    public Fragment using() {
        return sql -> sql.append("SELECT 1 FROM contact_moment_participant p WHERE p.person_id = held.id");
    }
}
