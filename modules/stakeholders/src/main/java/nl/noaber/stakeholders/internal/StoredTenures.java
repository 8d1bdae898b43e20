package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.stakeholders.NewTenure;
import nl.noaber.stakeholders.Outcome;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.PostId;
import nl.noaber.stakeholders.Tenure;
import nl.noaber.stakeholders.TenureId;
import nl.noaber.stakeholders.Tenures;
import nl.noaber.stakeholders.Validity;

@Singleton
final class StoredTenures implements Tenures {

    private static final String FROM = """
          FROM tenure
          JOIN person ON person.id = tenure.person_id
         WHERE tenure.withdrawn_at IS NULL
        """;

    private static final String NEWEST_FIRST = "ORDER BY tenure.first_day DESC, tenure.id DESC";

    private final Database database;
    private final TenureKeeper keeper;
    private final TenureProblems rules;
    private final PersonRows persons;
    private final Changes changes;

    StoredTenures(Database database, TenureKeeper keeper, TenureProblems rules, PersonRows persons, Changes changes) {
        this.database = database;
        this.keeper = keeper;
        this.rules = rules;
        this.persons = persons;
        this.changes = changes;
    }

    @Override
    public Map<TenureId, Tenure> byIds(Viewer viewer, Set<TenureId> ids) {
        return database.sql(TenureKeeper.SELECT)
                .append(FROM)
                .append("AND tenure.id IN (:ids)")
                .append(PersonRights.of(viewer))
                .bind("ids", ids)
                .map(row -> row.id("id", TenureId::new), TenureKeeper::read);
    }

    @Override
    public Map<PostId, List<Tenure>> ofPosts(Viewer viewer, Set<PostId> ids) {
        return database.sql(TenureKeeper.SELECT)
                .append(FROM)
                .append("AND tenure.post_id IN (:ids)")
                .append(PersonRights.of(viewer))
                .append(NEWEST_FIRST)
                .bind("ids", ids)
                .group(row -> row.id("post_id", PostId::new), TenureKeeper::read);
    }

    @Override
    public Map<PersonId, List<Tenure>> ofPersons(Viewer viewer, Set<PersonId> ids) {
        return database.sql(TenureKeeper.SELECT)
                .append(FROM)
                .append("AND tenure.person_id IN (:ids)")
                .append(PersonRights.of(viewer))
                .append(NEWEST_FIRST)
                .bind("ids", ids)
                .group(row -> row.id("person_id", PersonId::new), TenureKeeper::read);
    }

    @Override
    public Outcome<Tenure> appoint(Viewer viewer, NewTenure sent) {
        return changes.create(viewer, keeper, sent.id(), new Changes.Creation<>() {
            @Override
            public Optional<Outcome<Tenure>> refusal() {
                NewTenure tenure = survivor(viewer, sent);
                List<Problem> problems = rules.of(sent.id(), tenure.personId(), sent.postId(), sent.period());
                return problems.isEmpty() ? Optional.empty() : Optional.of(new Outcome.Refused<>(problems));
            }

            @Override
            public Tenure over(Tenure there) {
                NewTenure wanted = survivor(viewer, sent);
                return new Tenure(there.id(), wanted.personId(), wanted.postId(), wanted.period(), there.version());
            }

            @Override
            public boolean insert(Instant now) {
                return keeper.insert(viewer, survivor(viewer, sent), now);
            }
        });
    }

    /** A client may still know the person by the id it had before it was merged. */
    private NewTenure survivor(Viewer viewer, NewTenure tenure) {
        Person person = persons.byIds(viewer, Set.of(tenure.personId())).get(tenure.personId());
        return person == null ? tenure : new NewTenure(tenure.id(), person.id(), tenure.postId(), tenure.period());
    }

    @Override
    public Outcome<Tenure> update(Viewer viewer, TenureId id, int expectedVersion, UnaryOperator<Validity> change) {
        return changes.update(
                viewer,
                keeper,
                id,
                expectedVersion,
                stored -> new Tenure(
                        stored.id(),
                        stored.personId(),
                        stored.postId(),
                        change.apply(stored.period()),
                        stored.version()));
    }

    @Override
    public Outcome<Tenure> withdraw(Viewer viewer, TenureId id, int expectedVersion) {
        return changes.withdraw(viewer, keeper, id, expectedVersion);
    }
}
