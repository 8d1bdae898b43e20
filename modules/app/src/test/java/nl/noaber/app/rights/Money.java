package nl.noaber.app.rights;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import nl.noaber.kernel.Ids;

/** Projects and contributions: those that not everybody may see, and the attempts, each at some of their own. */
record Money(Visitor staff) {

    /**
     * Plants a project of each visibility, with a pledge and a request to each, and a request and an idea of the partner
     * to one that is not shown to it.
     *
     * @param word makes the word for a text
     * @param ids where their ids go
     */
    void plant(UnaryOperator<String> word, Map<String, String> ids) {
        plant("team", Map.of("visibility", "TEAM"), word, ids);
        plant("board", Map.of("visibility", "BOARD"), word, ids);
        plant("public", Map.of("visibility", "PUBLIC"), word, ids);
        plant("ours", Map.of("visibility", "SHARED", "sharedWith", List.of(Secrets.ACHTERHOEK)), word, ids);
        plant("theirs", Map.of("visibility", "SHARED", "sharedWith", List.of(Secrets.BZK)), word, ids);
        String hidden = planned(
                Map.of("title", word.apply("ours-hidden-title"), "description", word.apply("team-hidden-description")));
        new Divisions(staff).plant(word, ids);
        new Cashiers(staff).plant(word, ids);
        new Opportunities(staff).plant(word, ids);
        ids.put("ours-contribution", given(hidden, Secrets.ACHTERHOEK, "REQUESTED", word.apply("ours-own-request")));
        ids.put("team-idea", given(hidden, Secrets.ACHTERHOEK, "IDEA", word.apply("team-own-idea")));
    }

    private void plant(String name, Map<String, ?> seen, UnaryOperator<String> word, Map<String, String> ids) {
        Map<String, Object> input = new HashMap<>(seen);
        input.put("title", word.apply(name + "-project-title"));
        input.put("description", word.apply(name + "-project-description"));
        String project = planned(input);
        ids.put(name + "-project", project);
        staff.done(
                "estimateCost", "EstimateCostInput", estimate(project, word.apply(name + "-cost-source")), "project");
        ids.put(name + "-pledge", given(project, Secrets.BZK, "PLEDGED", word.apply(name + "-pledge")));
        ids.put(name + "-request", given(project, Secrets.BZK, "REQUESTED", word.apply("team-request-" + name)));
    }

    void put(Map<String, Supplier<Map<String, ?>>> inputs) {
        new Divisions(staff).put(inputs);
        new Cashiers(staff).put(inputs);
        new Opportunities(staff).put(inputs);
        inputs.put("planProject", () -> fresh(Map.of("title", "Project " + Ids.next())));
        inputs.put("updateProject", () -> changed(planned(), "phase", "EXPLORATION"));
        inputs.put("estimateCost", () -> estimate(planned(), "Raming"));
        inputs.put("withdrawProject", () -> version(planned(), 1));
        inputs.put("restoreProject", this::withdrawn);
        inputs.put("recordContribution", () -> contribution(planned(), Secrets.BZK, "IDEA", "Geen"));
        inputs.put("updateContribution", () -> changed(given(), "form", "IN_KIND"));
        inputs.put("moveContribution", () -> changed(given(), "step", Map.of("state", "REFUSED")));
    }

    String planned() {
        return planned(Map.of("title", "Project " + Ids.next()));
    }

    private String planned(Map<String, ?> details) {
        return staff.done("planProject", "PlanProjectInput", fresh(details), "project");
    }

    private static Map<String, ?> fresh(Map<String, ?> details) {
        Map<String, Object> input = new HashMap<>(details);
        input.put("challenge", "Challenge:" + Ids.named("challenge/npvr/4"));
        input.put("firstYear", 2026);
        input.put("lastYear", 2027);
        return input;
    }

    private static Map<String, ?> estimate(String project, String source) {
        return Map.of(
                "id", project, "expectedVersion", 1, "priceLevel", 2026, "source", source, "lines", List.of(line()));
    }

    String given() {
        return given(planned(), Secrets.BZK, "REQUESTED", "Geen");
    }

    private String given(String project, String party, String state, String conditions) {
        return staff.done(
                "recordContribution",
                "RecordContributionInput",
                contribution(project, party, state, conditions),
                "contribution");
    }

    private static Map<String, ?> contribution(String project, String party, String state, String conditions) {
        return Map.of(
                "project",
                project,
                "party",
                party,
                "lines",
                List.of(line()),
                "conditions",
                conditions,
                "step",
                Map.of("state", state),
                "acceptedWarnings",
                List.of("ABOVE_COST"));
    }

    private static Map<String, ?> line() {
        return Map.of("year", 2026, "kind", "ONE_OFF", "amount", "1.000,00");
    }

    private static Map<String, ?> changed(String record, String field, Object value) {
        return Map.of("id", record, "expectedVersion", 1, field, value);
    }

    private Map<String, ?> withdrawn() {
        String project = planned();
        staff.done("withdrawProject", "ProjectVersionInput", version(project, 1), "project");
        return version(project, 2);
    }

    private static Map<String, ?> version(String record, int version) {
        return Map.of("id", record, "expectedVersion", version);
    }
}
