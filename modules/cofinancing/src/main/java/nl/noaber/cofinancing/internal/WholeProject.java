package nl.noaber.cofinancing.internal;

import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.cofinancing.Project;
import nl.noaber.cofinancing.ProjectDetails;
import nl.noaber.kernel.RecordRef;
import nl.noaber.stakeholders.OrganisationId;

/** A project with whom it is shared with. */
record WholeProject(ProjectRow row, Set<OrganisationId> sharedWith) {

    WholeProject {
        sharedWith = Set.copyOf(sharedWith);
    }

    /** Of these details, checked before. */
    static WholeProject of(ProjectRow row, ProjectDetails details, Known known) {
        return new WholeProject(
                row, details.sharedWith().stream().map(known::living).collect(Collectors.toSet()));
    }

    ProjectDetails details() {
        return new ProjectDetails(
                row.title(),
                row.description(),
                row.challengeId(),
                row.programmeId(),
                row.leadId(),
                row.firstYear(),
                row.lastYear(),
                row.phase(),
                row.state(),
                row.visibility(),
                sharedWith);
    }

    WholeProject with(ProjectRow changed) {
        return new WholeProject(changed, sharedWith);
    }

    RecordRef ref() {
        return RecordRef.of(Project.TYPE, row.id());
    }
}
