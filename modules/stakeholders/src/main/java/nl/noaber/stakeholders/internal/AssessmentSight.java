package nl.noaber.stakeholders.internal;

import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.VisibilityRule;

/** Which assessments a viewer may see, as {@code assessment}: the one place that says so, for every statement. */
final class AssessmentSight {

    private static final VisibilityRule RULE = VisibilityRule.of("assessment", "assessment_audience");

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
}
