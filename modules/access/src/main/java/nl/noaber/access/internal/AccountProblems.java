package nl.noaber.access.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Role;
import org.jspecify.annotations.Nullable;

/** What can be wrong with an account. */
final class AccountProblems {

    static final int LONGEST_NAME = 200;

    /** Control characters, line ends of every kind, and what turns the direction of writing. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\ufeff]");

    private AccountProblems() {}

    static List<Problem> all(List<Optional<Problem>> found) {
        return found.stream().flatMap(Optional::stream).toList();
    }

    static Optional<Problem> ofName(String name) {
        if (name.isBlank()) {
            return problem("NAME_MISSING", "name");
        }
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            return problem("NAME_TOO_LONG", "name", LONGEST_NAME);
        }
        return UNPRINTABLE.matcher(name.strip()).find() ? problem("NAME_UNPRINTABLE", "name") : Optional.empty();
    }

    static Optional<Problem> ofEmail(String email) {
        return EmailAddress.isOne(email) ? Optional.empty() : problem("EMAIL_NOT_ONE", "email");
    }

    static Optional<Problem> ofOrganisation(Role role, @Nullable UUID organisation) {
        return role == Role.PARTNER && organisation == null
                ? problem("ORGANISATION_MISSING", "organisation")
                : Optional.empty();
    }

    private static Optional<Problem> problem(String code, String field, Object... arguments) {
        return Optional.of(Problem.of(code, field, arguments));
    }
}
