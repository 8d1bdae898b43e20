package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.access.OutgoingMail;
import nl.noaber.kernel.Problem;
import nl.noaber.messages.AskedOrganisation;
import nl.noaber.messages.MessageScope;
import nl.noaber.messages.SignOff;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Of what and whom a sign-off may be asked. */
@Singleton
final class AskingRules {

    /** A year of two digits is a mistake in typing. */
    private static final int LAST_YEAR = 2100;

    private final OutgoingMail mail;

    AskingRules(OutgoingMail mail) {
        this.mail = mail;
    }

    List<Problem> problems(
            MessageRow message,
            List<AskedOrganisation> asked,
            Map<OrganisationId, Organisation> found,
            LocalDate deadline,
            LocalDate today) {
        List<Problem> problems = new ArrayList<>(notPut(message, "message"));
        if (asked.isEmpty()) {
            problems.add(Problem.of("ASKED_NOBODY", "organisations"));
        }
        if (asked.size() > SignOff.MOST_ASKED) {
            problems.add(Problem.of("TOO_MANY_ASKED", "organisations", SignOff.MOST_ASKED));
        }
        Set<OrganisationId> once = new HashSet<>();
        for (int index = 0; index < asked.size(); index++) {
            String path = "organisations." + index + ".";
            organisation(problems, path, found.get(asked.get(index).organisation()), once);
            email(problems, path + "email", asked.get(index).email());
        }
        deadline(problems, deadline, today);
        return problems;
    }

    /** A sign-off is asked of what is said together, and put to others now. */
    static List<Problem> notPut(MessageRow message, String field) {
        if (message.isWithdrawn()) {
            return List.of(Problem.of("WITHDRAWN", field));
        }
        if (message.scope() == MessageScope.OWN) {
            return List.of(Problem.of("NOT_JOINT", field));
        }
        return message.isAsked() ? List.of() : List.of(Problem.of("NOT_IN_ALIGNMENT", field));
    }

    private static void organisation(
            List<Problem> problems, String path, @Nullable Organisation organisation, Set<OrganisationId> once) {
        if (organisation == null) {
            problems.add(Problem.of("NOT_FOUND", path + "organisation"));
        } else if (organisation.withdrawn()) {
            problems.add(Problem.of("CHOSEN_IS_WITHDRAWN", path + "organisation", organisation.name()));
        } else if (!once.add(organisation.id())) {
            problems.add(Problem.of("ASKED_TWICE", path + "organisation", organisation.name()));
        }
    }

    void email(List<Problem> problems, String field, @Nullable String typed) {
        if (typed != null && !typed.isBlank() && mail.address(typed).isEmpty()) {
            problems.add(Problem.of("EMAIL_INVALID", field));
        }
    }

    static void deadline(List<Problem> problems, LocalDate deadline, LocalDate today) {
        if (deadline.isBefore(today)) {
            problems.add(Problem.of("DEADLINE_PASSED", "deadline"));
        } else if (deadline.getYear() > LAST_YEAR) {
            problems.add(Problem.of(
                    "YEAR_OUT_OF_BOUNDS", "deadline", Integer.toString(today.getYear()), Integer.toString(LAST_YEAR)));
        }
    }

    /** As it is kept; null for none. */
    @Nullable
    String address(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : mail.address(typed).orElse(null);
    }
}
