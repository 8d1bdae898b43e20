package nl.noaber.history.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.RenamedUser;
import nl.noaber.kernel.personal.UserNames;

/**
 * What users did, by what they are called now; what is told of their accounts loses its values. The line of an erasure answers
 * for what that left, and stays word for word, with who did it.
 */
@Singleton
final class UserNamesInLog implements UserNames {

    private final ErasingLines lines;

    UserNamesInLog(ErasingLines lines) {
        this.lines = lines;
    }

    @Override
    public void rename(Viewer viewer, List<RenamedUser> users, RecordRef because) {
        lines.empty(
                viewer,
                users.stream().map(user -> new RecordRef("Account", user.id())).toList(),
                because);
    }

    @Override
    public boolean goOn(Viewer viewer, Map<UUID, String> users, RecordRef because) {
        return lines.rename(viewer, users, because);
    }
}
