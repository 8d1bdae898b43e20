package nl.noaber.access.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.access.AccountHistory;
import nl.noaber.access.UserId;
import nl.noaber.kernel.sql.Database;
import org.jspecify.annotations.Nullable;

/**
 * The mail addresses of accounts, those from before a change too: what was written under one is still there. Where nobody keeps
 * a history, the present ones alone.
 */
@Singleton
final class FormerAddresses {

    private final Database database;
    private final @Nullable AccountHistory history;

    FormerAddresses(Database database, @Nullable AccountHistory history) {
        this.database = database;
        this.history = history;
    }

    /** All that these accounts have and had; one without any is absent. */
    Map<UserId, Set<String>> of(Collection<UserId> ids) {
        Map<UserId, Set<String>> all = new HashMap<>();
        if (!ids.isEmpty()) {
            Map<UserId, String> present = database.sql(
                            "SELECT id, email FROM user_account WHERE id IN (:ids) AND email IS NOT NULL")
                    .bind("ids", ids)
                    .map(row -> row.id("id", UserId::new), row -> row.text("email"));
            present.forEach((id, address) -> put(all, id, Set.of(address)));
            former(ids).forEach((id, addresses) -> put(all, id, addresses));
        }
        return all;
    }

    /** The accounts that have or had one of these. */
    Set<UserId> holders(Collection<String> addresses) {
        if (addresses.isEmpty()) {
            return Set.of();
        }
        Set<UserId> holders = new HashSet<>(database.sql("SELECT id FROM user_account WHERE email IN (:addresses)")
                .bind("addresses", addresses.stream().map(EmailAddress::tidied).collect(Collectors.toSet()))
                .list(row -> row.id("id", UserId::new)));
        if (history != null) {
            holders.addAll(history.everWith(addresses));
        }
        return holders;
    }

    private Map<UserId, Set<String>> former(Collection<UserId> ids) {
        return history == null ? Map.of() : history.addresses(ids);
    }

    private static void put(Map<UserId, Set<String>> all, UserId id, Set<String> addresses) {
        all.computeIfAbsent(id, _ -> new HashSet<>()).addAll(addresses);
    }
}
