package nl.noaber.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.noaber.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/** The users of this installation. */
public interface Users {

    /** The GraphQL loader of users; its keys are {@link UserId}. */
    String LOADER = "User";

    /** The users with these ids; every viewer may know the name and role behind an id it can see. */
    Map<UserId, User> byIds(Viewer viewer, Set<UserId> ids);

    default Optional<User> byId(Viewer viewer, UserId id) {
        return Optional.ofNullable(byIds(viewer, Set.of(id)).get(id));
    }

    /** Those of these who may come in now, as what is done on somebody's behalf in the background has to know. */
    Map<UserId, User> admitted(Set<UserId> ids);

    /**
     * Where partners who may come in now for these organisations are mailed, by name, at most five of each: whom a provider
     * knows has no address here. For what is mailed in the background; nobody is shown them.
     */
    Map<UUID, List<String>> partnerAddresses(Set<UUID> organisations);

    /**
     * Staff and administrators, by name, at most 100; empty for a viewer outside the team.
     *
     * @param text only those of whom a word of the name begins so; null for all
     */
    List<User> colleagues(Viewer viewer, @Nullable String text);

    /**
     * To whom the viewer can make a record confidential: everybody who may come in but auditors, who read what is public, by
     * name, at most 100; empty for a viewer outside the team.
     *
     * @param text only those of whom a word of the name begins so; null for all
     */
    List<User> confidants(Viewer viewer, @Nullable String text);

    /**
     * The names of all who have or had an account here, so that they are found in what is given out; not those of the
     * demonstration, which are functions.
     */
    Set<String> names();

    /** What these are called, without those of the demonstration. */
    Map<UserId, String> names(Set<UserId> ids);
}
