package nl.noaber.access.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.noaber.access.User;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.reference.Scenario;
import nl.noaber.kernel.sql.Transactions;
import org.jspecify.annotations.Nullable;

/** The users of the demonstration: functions, one per role, and a colleague and an administrator more for what takes two. */
@Singleton
final class DemonstrationUsers implements Scenario {

    private static final UUID TWENTE_BOARD = Ids.named("organisation/institution/twente-board");
    private static final UUID ACHTERHOEK = Ids.named("organisation/npvr-region/achterhoek");

    private final UserRepository users;
    private final Transactions transactions;
    private final Clock clock;

    DemonstrationUsers(UserRepository users, Transactions transactions, Clock clock) {
        this.users = users;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return 20;
    }

    @Override
    public void load(Viewer system) {
        transactions.retrying(() -> users.putDemonstration(all(), clock.instant()));
    }

    private static List<User> all() {
        return List.of(
                user("staff", "Adviseur public affairs, Twente Board", Role.STAFF, TWENTE_BOARD),
                user("staff-2", "Programmasecretaris, Twente Board", Role.STAFF, TWENTE_BOARD),
                user("partner", "Programmamanager, regio Achterhoek", Role.PARTNER, ACHTERHOEK),
                user("board", "Bestuurder, Twente Board", Role.BOARD, TWENTE_BOARD),
                user("admin", "Functioneel beheerder", Role.ADMIN, null),
                user("admin-2", "Applicatiebeheerder", Role.ADMIN, null),
                user("auditor", "Auditor", Role.AUDITOR, null));
    }

    private static User user(String key, String name, Role role, @Nullable UUID organisationId) {
        return new User(new UserId(Ids.named("user/" + key)), name, role, organisationId);
    }
}
