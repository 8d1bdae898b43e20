package nl.noaber.stakeholders;

import java.util.Map;
import java.util.Set;
import nl.noaber.programmes.BudgetChapterId;

/** Which ministry answers for which chapter of the national budget, as the register says; everybody may know. */
public interface BudgetMinistries {

    /** The ministry of each; a chapter of which the register says none is absent. */
    Map<BudgetChapterId, OrganisationId> answering(Set<BudgetChapterId> chapters);
}
