package nl.noaber.app.rights;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.noaber.kernel.Ids;

/** Governance bodies: the attempts, each at one of its own. */
record Agenda(Visitor staff) {

    /** A body that everybody sees. */
    static final String BODY = "GovernanceBody:" + Ids.named("governance-body/twente-board");

    void put(Map<String, Supplier<Map<String, ?>>> inputs) {
        inputs.put("establishGovernanceBody", this::body);
        inputs.put("updateGovernanceBody", () -> Map.of("id", established(), "expectedVersion", 1, "rhythm", "YEARLY"));
    }

    private String established() {
        return staff.done("establishGovernanceBody", "EstablishGovernanceBodyInput", body(), "body");
    }

    private Map<String, ?> body() {
        String organisation = staff.done(
                "registerOrganisation",
                "RegisterOrganisationInput",
                Map.of("name", "Overleg " + Ids.next(), "kind", "GOVERNANCE_BODY"),
                "organisation");
        return Map.of(
                "organisation",
                organisation,
                "level",
                "REGION",
                "deadlines",
                List.of(Map.of("kind", "CONCEPT", "count", 3, "unit", "WEEKS")));
    }
}
