package nl.noaber.app.rights;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import nl.noaber.kernel.Ids;

/** Divisions of costs: those that not everybody may see, and the attempts, each at one of its own. */
record Divisions(Visitor staff) {

    /**
     * Plants a division that was sent to a ministry, with each visibility; two that were sent to the partner's organisation
     * as well, one of them withdrawn; and one that was sent to nobody.
     *
     * @param word makes the word for a text
     * @param ids where their ids go
     */
    void plant(UnaryOperator<String> word, Map<String, String> ids) {
        for (String seen : List.of("team", "board", "public")) {
            ids.put(seen + "-division", sent(seen, seen.toUpperCase(Locale.ROOT), word, Secrets.BZK));
        }
        ids.put("theirs-division", sent("theirs", "SHARED", word, Secrets.BZK));
        ids.put("ours-division", sent("ours", "TEAM", word, Secrets.ACHTERHOEK));
        String gone = sent("withdrawn", "SHARED", word, Secrets.ACHTERHOEK);
        staff.done("withdrawCostDivision", "CostDivisionVersionInput", version(gone, 4), "division");
        ids.put("withdrawn-division", gone);
        ids.put("draft-division", proposed(planned("TEAM", word.apply("team-division-draft")), word, "draft"));
    }

    private String sent(String name, String visibility, UnaryOperator<String> word, String party) {
        String division = proposed(planned(visibility, word.apply(name + "-division-title")), word, name, party);
        send(division);
        staff.done(
                "answerCostDivision",
                "AnswerCostDivisionInput",
                Map.of(
                        "id",
                        division,
                        "party",
                        party,
                        "round",
                        1,
                        "verdict",
                        "AGREED_WITH_REMARK",
                        "remark",
                        name.equals("withdrawn")
                                ? "Voorbehoud"
                                : word.apply(answered(party) + "-division-remark-" + name)),
                "division");
        return division;
    }

    /** Who sees the answer, beside the team. */
    private static String answered(String party) {
        return party.equals(Secrets.BZK) ? "team" : "ours";
    }

    private String proposed(String division, UnaryOperator<String> word, String name) {
        return proposed(division, word, name, Secrets.ACHTERHOEK);
    }

    private String proposed(String division, UnaryOperator<String> word, String name, String party) {
        Map<String, Object> input = new HashMap<>(proposal(division, party));
        boolean all = List.of("board", "public", "theirs").contains(name);
        input.put("note", word.apply(all ? name + "-division-note" : "team-division-note-" + name));
        return staff.done("proposeCostDivision", "ProposeCostDivisionInput", input, "division");
    }

    private String planned(String visibility, String title) {
        return staff.done(
                "planCostDivision",
                "PlanCostDivisionInput",
                Map.of("title", title, "visibility", visibility, "lines", List.of(line())),
                "division");
    }

    private String proposed() {
        String division = planned("TEAM", "Verdeling " + Ids.next());
        return staff.done(
                "proposeCostDivision", "ProposeCostDivisionInput", proposal(division, Secrets.BZK), "division");
    }

    private static Map<String, ?> proposal(String division, String party) {
        return Map.of(
                "id",
                division,
                "expectedVersion",
                1,
                "name",
                "Gelijk",
                "key",
                "EQUAL",
                "shares",
                List.of(Map.of("party", party)));
    }

    private String sent(String party) {
        String division = planned("TEAM", "Verdeling " + Ids.next());
        staff.done("proposeCostDivision", "ProposeCostDivisionInput", proposal(division, party), "division");
        return send(division);
    }

    private String send(String division) {
        return staff.done(
                "sendCostDivision",
                "SendCostDivisionInput",
                Map.of("id", division, "expectedVersion", 2, "number", 1),
                "division");
    }

    void put(Map<String, Supplier<Map<String, ?>>> inputs) {
        inputs.put("planCostDivision", () -> Map.of("title", "Verdeling " + Ids.next(), "lines", List.of(line())));
        inputs.put(
                "updateCostDivision",
                () -> Map.of("id", proposed(), "expectedVersion", 2, "title", "Andere verdeling"));
        inputs.put("proposeCostDivision", () -> proposal(planned("TEAM", "Verdeling " + Ids.next()), Secrets.BZK));
        inputs.put("sendCostDivision", () -> Map.of("id", proposed(), "expectedVersion", 2, "number", 1));
        inputs.put("answerCostDivision", () -> answer(sent(Secrets.BZK), Secrets.BZK));
        inputs.put("answerCostDivision/ours", () -> answer(sent(Secrets.ACHTERHOEK), Secrets.ACHTERHOEK));
        inputs.put("bookCostDivision", this::agreed);
        inputs.put("withdrawCostDivision", () -> version(proposed(), 2));
        inputs.put("restoreCostDivision", this::withdrawn);
    }

    private Map<String, ?> withdrawn() {
        String division = proposed();
        staff.done("withdrawCostDivision", "CostDivisionVersionInput", version(division, 2), "division");
        return version(division, 3);
    }

    private static Map<String, ?> version(String division, int version) {
        return Map.of("id", division, "expectedVersion", version);
    }

    private static Map<String, ?> answer(String division, String party) {
        return Map.of("id", division, "party", party, "round", 1, "verdict", "AGREED");
    }

    private Map<String, ?> agreed() {
        String project = staff.done(
                "planProject",
                "PlanProjectInput",
                Map.of(
                        "title",
                        "Project " + Ids.next(),
                        "challenge",
                        "Challenge:" + Ids.named("challenge/npvr/4"),
                        "firstYear",
                        2026,
                        "lastYear",
                        2027),
                "project");
        String division = staff.done(
                "planCostDivision",
                "PlanCostDivisionInput",
                Map.of("title", "Verdeling " + Ids.next(), "project", project, "lines", List.of(line())),
                "division");
        staff.done("proposeCostDivision", "ProposeCostDivisionInput", proposal(division, Secrets.BZK), "division");
        send(division);
        staff.done("answerCostDivision", "AnswerCostDivisionInput", answer(division, Secrets.BZK), "division");
        return Map.of(
                "id",
                division,
                "expectedVersion",
                4,
                "step",
                Map.of("state", "PLEDGED", "document", "D/26/1"),
                "acceptedWarnings",
                List.of("ABOVE_COST"));
    }

    private static Map<String, ?> line() {
        return Map.of("year", 2026, "kind", "ONE_OFF", "amount", "1.000,00");
    }
}
