package nl.noaber.app.rights;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import nl.noaber.kernel.Ids;

/** Funding opportunities: those that not everybody may see, and the attempts, each at one of its own. */
record Opportunities(Visitor staff) {

    private static final String SCHEME = "FundingScheme:" + Ids.named("funding-scheme/regio-deal");
    private static final String CHALLENGE = "Challenge:" + Ids.named("challenge/npvr/4");

    /**
     * Plants one of each visibility, each with a next step, a step and an amount that is asked for a project.
     *
     * @param word makes the word for a text
     * @param ids where their ids go
     */
    void plant(UnaryOperator<String> word, Map<String, String> ids) {
        ids.put("FundingScheme", SCHEME);
        for (String seen : List.of("team", "board", "public")) {
            plant(seen, Map.of("visibility", seen.toUpperCase(Locale.ROOT)), word, ids);
        }
        plant("ours", Map.of("visibility", "SHARED", "sharedWith", List.of(Secrets.ACHTERHOEK)), word, ids);
        plant("theirs", Map.of("visibility", "SHARED", "sharedWith", List.of(Secrets.BZK)), word, ids);
    }

    private void plant(String name, Map<String, ?> seen, UnaryOperator<String> word, Map<String, String> ids) {
        Map<String, Object> input = new HashMap<>(seen);
        input.put("title", word.apply(name + "-opportunity-title"));
        input.put("scheme", SCHEME);
        input.put("funder", Secrets.BZK);
        input.put("applicants", word.apply(name + "-opportunity-applicants"));
        input.put("conditions", word.apply(name + "-opportunity-conditions"));
        input.put("documents", List.of(word.apply(name + "-opportunity-document")));
        input.put("nextStep", word.apply("team-opportunity-next-" + name));
        input.put("challenges", List.of(CHALLENGE));
        String opportunity = recorded(input);
        ids.put(name + "-opportunity", opportunity);
        staff.done(
                "moveFundingOpportunity",
                "MoveFundingOpportunityInput",
                Map.of(
                        "id",
                        opportunity,
                        "expectedVersion",
                        1,
                        "stage",
                        "ASSESSED",
                        "note",
                        word.apply("team-opportunity-note-" + name)),
                "opportunity");
        String project = planned(word.apply("team-opportunity-project-" + name));
        staff.done("askFundingForProject", "AskFundingForProjectInput", asked(opportunity, 2, project), "opportunity");
    }

    void put(Map<String, Supplier<Map<String, ?>>> inputs) {
        inputs.put("recordFundingOpportunity", Opportunities::fresh);
        inputs.put("updateFundingOpportunity", () -> Map.of("id", recorded(), "expectedVersion", 1, "chance", 20));
        inputs.put(
                "moveFundingOpportunity", () -> Map.of("id", recorded(), "expectedVersion", 1, "stage", "PREPARING"));
        inputs.put("askFundingForProject", () -> asked(recorded(), 1, planned()));
        inputs.put("dropFundingForProject", this::dropped);
        inputs.put("awardFundingOpportunity", this::awarded);
        inputs.put("withdrawFundingOpportunity", () -> version(recorded(), 1));
        inputs.put("restoreFundingOpportunity", this::withdrawn);
        inputs.put("addFundingScheme", () -> Map.of("name", "Fonds " + Ids.next(), "description", "Een fonds."));
    }

    private static Map<String, ?> fresh() {
        return Map.of("title", "Kans " + Ids.next(), "scheme", SCHEME, "funder", Secrets.BZK);
    }

    private String recorded() {
        return recorded(fresh());
    }

    private String recorded(Map<String, ?> input) {
        return staff.done("recordFundingOpportunity", "RecordFundingOpportunityInput", input, "opportunity");
    }

    private String planned() {
        return planned("Project " + Ids.next());
    }

    private String planned(String title) {
        return staff.done(
                "planProject",
                "PlanProjectInput",
                Map.of("title", title, "challenge", CHALLENGE, "firstYear", 2026, "lastYear", 2027),
                "project");
    }

    private static Map<String, ?> asked(String opportunity, int version, String project) {
        return Map.of("id", opportunity, "expectedVersion", version, "project", project, "lines", List.of(line()));
    }

    private Map<String, ?> dropped() {
        String opportunity = recorded();
        String project = planned();
        staff.done("askFundingForProject", "AskFundingForProjectInput", asked(opportunity, 1, project), "opportunity");
        return Map.of("id", opportunity, "expectedVersion", 2, "project", project);
    }

    private Map<String, ?> awarded() {
        String opportunity = recorded();
        staff.done(
                "moveFundingOpportunity",
                "MoveFundingOpportunityInput",
                Map.of("id", opportunity, "expectedVersion", 1, "stage", "APPLIED"),
                "opportunity");
        return Map.of(
                "id",
                opportunity,
                "expectedVersion",
                2,
                "document",
                "D/26/2",
                "awards",
                List.of(Map.of("project", planned(), "lines", List.of(line()))));
    }

    private Map<String, ?> withdrawn() {
        String opportunity = recorded();
        staff.done(
                "withdrawFundingOpportunity", "FundingOpportunityVersionInput", version(opportunity, 1), "opportunity");
        return version(opportunity, 2);
    }

    private static Map<String, ?> version(String record, int version) {
        return Map.of("id", record, "expectedVersion", version);
    }

    private static Map<String, ?> line() {
        return Map.of("year", 2026, "kind", "ONE_OFF", "amount", "1.000,00");
    }
}
