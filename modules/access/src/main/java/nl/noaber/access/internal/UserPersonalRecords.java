package nl.noaber.access.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.access.UserId;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.Certainty;
import nl.noaber.kernel.personal.ErasedPart;
import nl.noaber.kernel.personal.Erasing;
import nl.noaber.kernel.personal.Holding;
import nl.noaber.kernel.personal.Holding.Data;
import nl.noaber.kernel.personal.Holding.People;
import nl.noaber.kernel.personal.Mention;
import nl.noaber.kernel.personal.Mention.Value;
import nl.noaber.kernel.personal.Names;
import nl.noaber.kernel.personal.PersonalRecords;
import nl.noaber.kernel.personal.Subject;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What is held on those who use Noaber. An erasure of a person leaves accounts alone: who did what must be told for as
 * long as the audit trail lasts. That somebody of the same name or address has an account is told, so that it can be ended.
 */
@Singleton
final class UserPersonalRecords implements PersonalRecords {

    private static final String KIND = "user";
    private static final String TOKEN = "apiToken";
    private static final int MOST = 1_000;

    private final Database database;
    private final FormerAddresses addresses;

    UserPersonalRecords(Database database, FormerAddresses addresses) {
        this.database = database;
        this.addresses = addresses;
    }

    /**
     * The other addresses of an account that has or had one of the subject's, if its name is the subject's too: an account of a
     * function goes from one to another, with an address of each.
     */
    @Override
    public Names aliases(Subject subject) {
        Set<UserId> holders = addresses.holders(addresses(subject));
        if (holders.isEmpty()) {
            return Names.NONE;
        }
        List<UserId> own = database
                .sql("SELECT id, name FROM user_account WHERE id IN (:ids)")
                .bind("ids", holders)
                .map(row -> row.id("id", UserId::new), row -> row.text("name"))
                .entrySet()
                .stream()
                .filter(account -> subject.names()
                        .in(account.getValue())
                        .filter(Certainty.NAMED::equals)
                        .isPresent())
                .map(Map.Entry::getKey)
                .toList();
        return new Names(
                addresses.of(own).values().stream().flatMap(Set::stream).collect(Collectors.toSet()), Set.of());
    }

    private static Set<String> addresses(Subject subject) {
        return subject.names().whole().stream()
                .filter(name -> name.indexOf('@') > 0)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Holding> holdings() {
        Set<People> users = Set.of(People.USERS);
        return List.of(
                new Holding(
                        KIND, "user_account", List.of("name", "email"), users, Set.of(Data.NAME, Data.CONTACT_DETAILS)),
                new Holding(KIND, "user_password", List.of("hash"), users, Set.of(Data.SIGN_IN)),
                new Holding(KIND, "user_session", List.of("origin"), users, Set.of(Data.SIGN_IN)),
                new Holding(
                        TOKEN,
                        "api_token",
                        List.of("name", "last_used_from"),
                        Set.of(People.USERS, People.NAMED_IN_TEXTS),
                        Set.of(Data.NAME, Data.SIGN_IN)),
                new Holding(KIND, "sign_in_attempt", List.of("return_to"), users, Set.of(Data.SIGN_IN)),
                new Holding(KIND, "user_identity", List.of("issuer", "subject"), users, Set.of(Data.SIGN_IN)));
    }

    @Override
    public List<Mention> mentions(Viewer viewer, Subject subject) {
        return Stream.concat(users(subject).stream(), tokens(subject).stream().flatMap(token -> token.mention(subject)))
                .toList();
    }

    private List<Mention> users(Subject subject) {
        Set<UserId> holders = addresses.holders(addresses(subject));
        return database
                .sql("SELECT id, name, email, role, created_at FROM user_account WHERE FALSE")
                .append("OR id IN (:holders)")
                .bind("holders", holders)
                .appendEach(
                        "OR name LIKE :like ESCAPE '!' OR email LIKE :like ESCAPE '!'",
                        "like",
                        subject.names().patterns())
                .append("ORDER BY name, id LIMIT :most")
                .bind("most", MOST)
                .list(row -> user(subject, holders, row))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** By the name or the address, an earlier one too. */
    private static Optional<Mention> user(Subject subject, Set<UserId> holders, Row row) {
        String email = row.textOrNull("email");
        String texts = email == null ? row.text("name") : row.text("name") + "\n" + email;
        Optional<Certainty> certainty = holders.contains(row.id("id", UserId::new))
                ? Optional.of(Certainty.NAMED)
                : subject.names().in(texts);
        return certainty.map(sure -> new Mention(
                KIND,
                new RecordRef("User", row.uuid("id")),
                row.text("name"),
                row.instant("created_at"),
                sure,
                values(row),
                subject.names().alone(texts)));
    }

    private static List<Value> values(Row row) {
        List<Value> values = new ArrayList<>();
        values.add(new Value("name", row.text("name")));
        values.add(new Value("role", row.text("role")));
        String email = row.textOrNull("email");
        if (email != null) {
            values.add(new Value("email", email));
        }
        return values;
    }

    /** What somebody called a token. */
    private record Token(UUID id, String name) {

        RecordRef record() {
            return new RecordRef("ApiToken", id);
        }

        Stream<Mention> mention(Subject subject) {
            return subject
                    .names()
                    .in(name)
                    .map(certainty -> new Mention(
                            TOKEN,
                            record(),
                            null,
                            null,
                            certainty,
                            List.of(new Value("name", name)),
                            subject.names().alone(name)))
                    .stream();
        }
    }

    private List<Token> tokens(Subject subject) {
        return database.sql("SELECT id, name FROM api_token WHERE FALSE")
                .appendEach(
                        "OR name LIKE :like ESCAPE '!'", "like", subject.names().patterns())
                .append("ORDER BY id LIMIT :most")
                .bind("most", MOST)
                .list(row -> new Token(row.uuid("id"), row.text("name")));
    }

    /** What is called after the subject is called otherwise; where somebody was going while signing in is forgotten. */
    @Override
    public ErasedPart erase(Viewer viewer, Erasing erasing, @Nullable String after) {
        List<Token> changed = tokens(erasing.subject()).stream()
                .filter(token -> !erasing.of(token.record(), token.name()).equals(token.name()))
                .map(token -> new Token(token.id(), erasing.of(token.record(), token.name())))
                .toList();
        database.sql("UPDATE api_token SET name = LEFT(:name, 100) WHERE id = :id")
                .updateEach(changed);
        int forgotten = database.sql("UPDATE sign_in_attempt SET return_to = '/' WHERE FALSE")
                .appendEach(
                        "OR return_to LIKE :like ESCAPE '!'",
                        "like",
                        erasing.subject().names().patterns())
                .update();
        return ErasedPart.last(changed.size() + forgotten);
    }
}
