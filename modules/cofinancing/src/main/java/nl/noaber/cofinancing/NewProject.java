package nl.noaber.cofinancing;

import nl.noaber.kernel.Ids;

/**
 * A project to plan.
 *
 * @param id the client's own, so that it can be sent again without being stored twice
 */
public record NewProject(ProjectId id, ProjectDetails details) {

    public static NewProject of(ProjectDetails details) {
        return new NewProject(new ProjectId(Ids.next()), details);
    }
}
