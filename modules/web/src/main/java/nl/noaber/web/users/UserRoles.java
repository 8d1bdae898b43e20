package nl.noaber.web.users;

import java.util.Arrays;
import java.util.List;
import nl.noaber.kernel.Role;
import nl.noaber.web.page.Option;
import nl.noaber.web.page.Screen;
import org.jspecify.annotations.Nullable;

/** What users are here for, to choose from. */
public final class UserRoles {

    static final List<String> ALL = Arrays.stream(Role.values()).map(Role::name).toList();

    private UserRoles() {}

    /** With their words. */
    public static List<Option> options(Screen screen) {
        return Option.of(screen, "shell.role", Role.class);
    }

    /** Only those that may come in, or only those that may not; null for all. */
    static @Nullable Boolean active(String text) {
        return switch (text) {
            case "yes" -> true;
            case "no" -> false;
            default -> null;
        };
    }
}
