package nl.noaber.kernel.personal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;

/**
 * What a module does that repeats the names of users beside their ids, so that what they did is told when their account has
 * become a pseudonym, and by whom is not. A bean of this type is found by itself.
 */
public interface UserNames {

    /**
     * Takes over what these users are called now, in the open transaction.
     *
     * @param because the record that tells why
     */
    void rename(Viewer viewer, List<RenamedUser> users, RecordRef because);

    /**
     * The same where there is too much for one transaction: the next part of it.
     *
     * @param users what they are called now, by the ids of their accounts
     * @return whether there is more
     */
    default boolean goOn(Viewer viewer, Map<UUID, String> users, RecordRef because) {
        return false;
    }
}
