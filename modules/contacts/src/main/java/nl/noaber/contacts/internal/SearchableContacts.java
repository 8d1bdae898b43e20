package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.noaber.contacts.CommitmentId;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.kernel.sql.Database;
import nl.noaber.search.SearchType;
import nl.noaber.search.SearchableRecords;

/** Contact moments and commitments. */
@Singleton
final class SearchableContacts implements SearchableRecords {

    private final Database database;
    private final ContactMomentRepository moments;
    private final CommitmentRepository commitments;
    private final Log log;

    SearchableContacts(Database database, ContactMomentRepository moments, CommitmentRepository commitments, Log log) {
        this.database = database;
        this.moments = moments;
        this.commitments = commitments;
        this.log = log;
    }

    @Override
    public Set<SearchType> types() {
        return Set.of(SearchType.CONTACT_MOMENT, SearchType.COMMITMENT);
    }

    @Override
    public List<UUID> ids(SearchType type, UUID after, int most) {
        return database.sql(
                        type == SearchType.COMMITMENT
                                ? "SELECT id FROM commitment WHERE id > :after ORDER BY id LIMIT :most"
                                : "SELECT id FROM contact_moment WHERE id > :after ORDER BY id LIMIT :most")
                .bind("after", after)
                .bind("most", most)
                .list(row -> row.uuid("id"));
    }

    @Override
    public void putAgain(SearchType type, Set<UUID> ids) {
        if (type == SearchType.COMMITMENT) {
            List<CommitmentId> wanted = ids.stream().map(CommitmentId::new).toList();
            log.found(List.of(), List.copyOf(commitments.taken(wanted).values()));
        } else {
            log.found(moments.wholes(ids.stream().map(ContactMomentId::new).toList()), List.of());
        }
    }
}
