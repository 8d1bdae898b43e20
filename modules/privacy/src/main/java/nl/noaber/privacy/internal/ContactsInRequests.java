package nl.noaber.privacy.internal;

import jakarta.inject.Singleton;
import nl.noaber.contacts.Commitment;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.contacts.ContactUse;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.privacy.internal.NamedInRequests.Named;

/**
 * Contact moments in which somebody took part who asked something under the AVG that was not answered yet, or which name
 * that person; and all of them where the name is so frequent that not every place was looked at.
 */
@Singleton
final class ContactsInRequests implements ContactUse {

    private final NamedInRequests requests;

    ContactsInRequests(NamedInRequests requests) {
        this.requests = requests;
    }

    @Override
    public String reason() {
        return "PRIVACY_REQUEST";
    }

    @Override
    public Fragment using() {
        Named named = requests.now();
        return sql -> sql.append("""
            SELECT 1 FROM contact_moment_participant who
              JOIN privacy_request ON privacy_request.open = TRUE
              JOIN stakeholder subject ON subject.id = privacy_request.person_id
             WHERE who.contact_moment_id = held.id
               AND who.person_id IN (subject.id, subject.merged_into)
             UNION ALL
            SELECT 1 FROM contact_moment naming
             WHERE naming.id = held.id
               AND (naming.id IN (:namingMoments) OR :namingMore)
             UNION ALL
            SELECT 1 FROM commitment naming
             WHERE naming.contact_moment_id = held.id
               AND naming.id IN (:namingPromises)
            """)
                .bind("namingMoments", named.ofType(ContactMoment.TYPE))
                .bind("namingPromises", named.ofType(Commitment.TYPE))
                .bind("namingMore", named.more());
    }

    @Override
    public Fragment usingCommitment() {
        Named named = requests.now();
        return sql -> sql.append("""
            SELECT 1 FROM commitment naming
             WHERE naming.id = promise.id
               AND (naming.id IN (:namingThese) OR :namingAny)
            """)
                .bind("namingThese", named.ofType(Commitment.TYPE))
                .bind("namingAny", named.more());
    }
}
