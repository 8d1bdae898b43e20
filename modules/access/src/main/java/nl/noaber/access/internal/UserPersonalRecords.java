package nl.noaber.access.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import nl.noaber.kernel.personal.PersonalRecords;
import nl.noaber.kernel.personal.Subject;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What is held on those who use Noaber. An erasure of a person leaves accounts alone: who did what must be told for as
 * long as the audit trail lasts. That somebody of the same name has an account is told, so that it can be ended.
 */
@Singleton
final class UserPersonalRecords implements PersonalRecords {

    private static final String KIND = "user";
    private static final int MOST = 1_000;

    private final Database database;

    UserPersonalRecords(Database database) {
        this.database = database;
    }

    @Override
    public List<Holding> holdings() {
        Set<People> users = Set.of(People.USERS);
        return List.of(
                new Holding(
                        KIND, "user_account", List.of("name", "email"), users, Set.of(Data.NAME, Data.CONTACT_DETAILS)),
                new Holding(KIND, "user_password", List.of("hash"), users, Set.of(Data.SIGN_IN)),
                new Holding(KIND, "user_session", List.of("origin"), users, Set.of(Data.SIGN_IN)),
                new Holding(KIND, "api_token", List.of("name", "last_used_from"), users, Set.of(Data.SIGN_IN)),
                new Holding(KIND, "user_identity", List.of("issuer", "subject"), users, Set.of(Data.SIGN_IN)));
    }

    @Override
    public List<Mention> mentions(Viewer viewer, Subject subject) {
        return database
                .sql("SELECT id, name, email, role, created_at FROM user_account WHERE FALSE")
                .appendEach(
                        "OR name LIKE :like ESCAPE '!'", "like", subject.names().patterns())
                .append("ORDER BY name, id LIMIT :most")
                .bind("most", MOST)
                .list(row -> new Mention(
                        KIND,
                        new RecordRef("User", row.uuid("id")),
                        row.text("name"),
                        row.instant("created_at"),
                        subject.names().in(row.text("name")).orElse(Certainty.SURNAME),
                        values(row)))
                .stream()
                .filter(mention ->
                        subject.names().in(String.valueOf(mention.title())).isPresent())
                .toList();
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

    @Override
    public ErasedPart erase(Viewer viewer, Erasing erasing, @Nullable String after) {
        return ErasedPart.last(0);
    }
}
