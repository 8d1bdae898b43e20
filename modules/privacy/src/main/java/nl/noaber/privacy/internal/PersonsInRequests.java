package nl.noaber.privacy.internal;

import jakarta.inject.Singleton;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.stakeholders.PersonUse;

/** Whoever asked something under the AVG, as long as that is kept; an erasure is kept always. */
@Singleton
final class PersonsInRequests implements PersonUse {

    @Override
    public Fragment using() {
        return sql -> sql.append("""
            SELECT 1 FROM privacy_request WHERE privacy_request.person_id = held.id
             UNION ALL
            SELECT 1 FROM erasure WHERE erasure.person_id = held.id
            """);
    }
}
