package nl.noaber.access.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import nl.noaber.access.User;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Remembered;

/** Users as they were read a moment ago: nearly every answer names some, and their names hardly ever change. */
@Singleton
final class RememberedUsers {

    private final Remembered<UserId, User> users;

    RememberedUsers(UserRepository users, Clock clock) {
        this.users = new Remembered<>(users::byIds, clock);
    }

    Map<UserId, User> byIds(Set<UserId> ids) {
        return users.byIds(ids);
    }

    /** After a change of this user. */
    void forget(UserId id) {
        users.forget(id);
    }
}
