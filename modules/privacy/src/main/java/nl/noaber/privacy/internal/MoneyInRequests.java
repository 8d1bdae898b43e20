package nl.noaber.privacy.internal;

import jakarta.inject.Singleton;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.CostDivision;
import nl.noaber.cofinancing.MoneyUse;
import nl.noaber.cofinancing.Project;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.privacy.internal.NamedInRequests.Named;

/**
 * Projects, contributions and divisions that name somebody who asked something under the AVG that was not answered yet; all
 * where that is not sure. A project takes along what hangs on it, and so is kept by what that names.
 */
@Singleton
final class MoneyInRequests implements MoneyUse {

    private final NamedInRequests requests;

    MoneyInRequests(NamedInRequests requests) {
        this.requests = requests;
    }

    @Override
    public String reason() {
        return "PRIVACY_REQUEST";
    }

    @Override
    public Fragment usingProject() {
        Named named = requests.now();
        return sql -> sql.append("""
            SELECT 1 FROM project naming
             WHERE naming.id = p.id
               AND (naming.id IN (:namingProjects) OR :namingMore)
             UNION ALL
            SELECT 1 FROM contribution naming
             WHERE naming.project_id = p.id
               AND naming.id IN (:namingContributions)
             UNION ALL
            SELECT 1 FROM cost_division naming
             WHERE naming.project_id = p.id
               AND naming.id IN (:namingDivisions)
            """)
                .bind("namingProjects", named.ofType(Project.TYPE))
                .bind("namingContributions", named.ofType(Contribution.TYPE))
                .bind("namingDivisions", named.ofType(CostDivision.TYPE))
                .bind("namingMore", named.more());
    }

    @Override
    public Fragment usingContribution() {
        Named named = requests.now();
        return sql -> sql.append("""
            SELECT 1 FROM contribution naming
             WHERE naming.id = c.id
               AND (naming.id IN (:namingContributions) OR :namingMore)
            """)
                .bind("namingContributions", named.ofType(Contribution.TYPE))
                .bind("namingMore", named.more());
    }

    @Override
    public Fragment usingDivision() {
        Named named = requests.now();
        return sql -> sql.append("""
            SELECT 1 FROM cost_division naming
             WHERE naming.id = d.id
               AND (naming.id IN (:namingDivisions) OR :namingMore)
            """)
                .bind("namingDivisions", named.ofType(CostDivision.TYPE))
                .bind("namingMore", named.more());
    }
}
