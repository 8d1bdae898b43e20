package nl.noaber.programmes.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.kernel.sql.Database;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.search.SearchType;
import nl.noaber.search.SearchableRecords;

/** Programmes and challenges. */
@Singleton
final class SearchableProgrammes implements SearchableRecords {

    private final Database database;
    private final ChallengeRepository challenges;
    private final ProgrammeDocuments documents;

    SearchableProgrammes(Database database, ChallengeRepository challenges, ProgrammeDocuments documents) {
        this.database = database;
        this.challenges = challenges;
        this.documents = documents;
    }

    @Override
    public Set<SearchType> types() {
        return Set.of(SearchType.PROGRAMME, SearchType.CHALLENGE);
    }

    @Override
    public List<UUID> ids(SearchType type, UUID after, int most) {
        return database.sql(
                        type == SearchType.CHALLENGE
                                ? "SELECT id FROM challenge WHERE id > :after ORDER BY id LIMIT :most"
                                : "SELECT id FROM programme WHERE id > :after ORDER BY id LIMIT :most")
                .bind("after", after)
                .bind("most", most)
                .list(row -> row.uuid("id"));
    }

    @Override
    public void putAgain(SearchType type, Set<UUID> ids) {
        if (type == SearchType.CHALLENGE) {
            documents.put(challenges
                    .byIds(ids.stream().map(ChallengeId::new).collect(Collectors.toSet()))
                    .values());
        } else {
            documents.putProgrammes();
        }
    }
}
