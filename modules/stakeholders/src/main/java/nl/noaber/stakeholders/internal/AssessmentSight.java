package nl.noaber.stakeholders.internal;

import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.VisibilityRule;

/** Which assessments a viewer may see, as {@code assessment}: the one place that says so, for every statement. */
final class AssessmentSight {

    private static final VisibilityRule RULE = VisibilityRule.of("assessment", "assessment_audience");

    private static final VisibilityRule NEWER = VisibilityRule.of("newer", "assessment_audience");

    private AssessmentSight() {}

    /** Those of persons only for who may see persons. */
    static Fragment of(Viewer viewer) {
        boolean seesPersons = viewer.isTeam() || viewer.role() == Role.BOARD;
        return sql -> sql.append(RULE.forViewer(viewer))
                .append(
                        seesPersons
                                ? Fragment.NOTHING
                                : organisations ->
                                        organisations.append("AND assessment.stakeholder_type = 'ORGANISATION'"));
    }

    /**
     * Without those in the place of which came one that is not for this viewer, who would take the older one for what is
     * thought now. The team sees all.
     */
    static Fragment notPassedUnseen(Viewer viewer) {
        return viewer.isTeam()
                ? Fragment.NOTHING
                : sql -> sql.append("""
                    AND NOT EXISTS (
                        SELECT 1
                          FROM assessment newer
                         WHERE newer.stakeholder_id = assessment.stakeholder_id
                           AND newer.challenge_id <=> assessment.challenge_id
                           AND newer.withdrawn_at IS NULL
                           AND (newer.assessed_on, newer.created_at, newer.id)
                             > (assessment.assessed_on, assessment.created_at, assessment.id)
                           AND NOT (TRUE
                    """).append(NEWER.forViewer(viewer)).append("))");
    }
}
