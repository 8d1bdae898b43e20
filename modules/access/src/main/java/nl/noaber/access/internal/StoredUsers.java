package nl.noaber.access.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.noaber.access.User;
import nl.noaber.access.UserId;
import nl.noaber.access.Users;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import org.jspecify.annotations.Nullable;

@Singleton
final class StoredUsers implements Users {

    private static final int MOST = 100;
    private static final int MOST_ADDRESSES = 5;
    private static final Set<Role> TEAM = Set.of(Role.STAFF, Role.ADMIN);
    private static final Set<Role> CONFIDANTS = Set.of(Role.STAFF, Role.ADMIN, Role.PARTNER, Role.BOARD);

    private final UserRepository users;
    private final RememberedUsers remembered;

    StoredUsers(UserRepository users, RememberedUsers remembered) {
        this.users = users;
        this.remembered = remembered;
    }

    @Override
    public Map<UserId, User> byIds(Viewer viewer, Set<UserId> ids) {
        return remembered.byIds(ids);
    }

    @Override
    public Map<UserId, User> admitted(Set<UserId> ids) {
        return ids.isEmpty() ? Map.of() : users.admitted(ids);
    }

    @Override
    public Map<UUID, List<String>> partnerAddresses(Set<UUID> organisations) {
        return organisations.isEmpty() ? Map.of() : users.partnerAddresses(organisations, MOST_ADDRESSES);
    }

    @Override
    public List<User> colleagues(Viewer viewer, @Nullable String text) {
        return viewer.isTeam() ? users.inRoles(TEAM, text, MOST) : List.of();
    }

    @Override
    public List<User> confidants(Viewer viewer, @Nullable String text) {
        return viewer.isTeam() ? users.inRoles(CONFIDANTS, text, MOST) : List.of();
    }

    @Override
    public Set<String> names() {
        return users.names();
    }

    @Override
    public Map<UserId, String> names(Set<UserId> ids) {
        return ids.isEmpty() ? Map.of() : users.names(ids);
    }
}
