package nl.noaber.access.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.noaber.access.User;
import nl.noaber.access.UserId;

/**
 * Users as they were read a moment ago. There are few, nearly every answer names some, and their names hardly ever change:
 * so a list does not ask the database for the same few again and again.
 */
@Singleton
final class RememberedUsers {

    /** So long another process may show a user's former name. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    private static final int MOST = 10_000;

    private final UserRepository users;
    private final Clock clock;
    private final Map<UserId, Remembered> remembered = new ConcurrentHashMap<>();

    RememberedUsers(UserRepository users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    private record Remembered(User user, Instant until) {}

    Map<UserId, User> byIds(Set<UserId> ids) {
        Instant now = clock.instant();
        Map<UserId, User> found = new HashMap<>();
        Set<UserId> unknown = new HashSet<>();
        for (UserId id : ids) {
            Remembered known = remembered.get(id);
            if (known == null || known.until().isBefore(now)) {
                unknown.add(id);
            } else {
                found.put(id, known.user());
            }
        }
        if (!unknown.isEmpty()) {
            found.putAll(read(unknown, now.plus(FRESH)));
        }
        return found;
    }

    void forget(UserId id) {
        remembered.remove(id);
    }

    private Map<UserId, User> read(Set<UserId> ids, Instant until) {
        Map<UserId, User> read = users.byIds(ids);
        if (remembered.size() > MOST) {
            remembered.clear();
        }
        read.forEach((id, user) -> remembered.put(id, new Remembered(user, until)));
        return read;
    }
}
