package nl.noaber.contacts;

import java.util.List;
import nl.noaber.kernel.Problem;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.PersonId;

/**
 * Something about a contact moment that looks like a mistake.
 *
 * @param problem its sentence, with the path of the input field that it is about; its code is that of the warning
 * @param successors who held the post on that day, when a participant did not
 * @param successorOrganisations what took the work over, when an organisation had ended
 */
public record ContactMomentWarning(
        ContactMomentWarningCode code,
        Problem problem,
        List<PersonId> successors,
        List<OrganisationId> successorOrganisations) {

    public ContactMomentWarning {
        successors = List.copyOf(successors);
        successorOrganisations = List.copyOf(successorOrganisations);
    }

    public ContactMomentWarning(ContactMomentWarningCode code, Problem problem, List<PersonId> successors) {
        this(code, problem, successors, List.of());
    }
}
