package nl.noaber.app.rights;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import nl.noaber.kernel.Ids;

/** Agenda routes: those that not everybody may see, each along meetings that others may not, and the attempts at one of its own. */
record Routes(Visitor staff) {

    /** Plants a route of each visibility, all of them along the meetings of all visibilities. */
    void plant(UnaryOperator<String> word, Map<String, String> ids) {
        plant("team", Map.of("visibility", "TEAM"), word, ids);
        plant("board", Map.of("visibility", "BOARD"), word, ids);
        plant("public", Map.of("visibility", "PUBLIC"), word, ids);
        plant("ours", Map.of("visibility", "SHARED", "sharedWith", List.of(Secrets.ACHTERHOEK)), word, ids);
        plant("theirs", Map.of("visibility", "SHARED", "sharedWith", List.of(Secrets.BZK)), word, ids);
    }

    private void plant(String name, Map<String, ?> seen, UnaryOperator<String> word, Map<String, String> ids) {
        Map<String, Object> input = new HashMap<>(seen);
        input.put("title", word.apply(name + "-route-title"));
        input.put(
                "steps",
                List.of(
                        Map.of(
                                "title",
                                word.apply(name + "-route-step"),
                                "yields",
                                word.apply(name + "-route-yields"),
                                "meeting",
                                requireNonNull(ids.get("team-meeting")),
                                "alternatives",
                                List.of(requireNonNull(ids.get("theirs-meeting")))),
                        Map.of(
                                "title",
                                "Daarna",
                                "meeting",
                                requireNonNull(ids.get("board-meeting")),
                                "noLaterThan",
                                "2026-10-01",
                                "noLaterReason",
                                word.apply(name + "-route-reason"),
                                "follows",
                                List.of(Map.of("step", 1, "days", 7)))));
        ids.put(name + "-route", staff.done("planRoute", "PlanRouteInput", input, "route"));
    }

    void put(Map<String, Supplier<Map<String, ?>>> inputs) {
        inputs.put("planRoute", Routes::fresh);
        inputs.put("updateRoute", () -> Map.of("id", planned(), "expectedVersion", 1, "title", "Anders"));
        inputs.put("withdrawRoute", () -> Map.of("id", planned(), "expectedVersion", 1));
        inputs.put("restoreRoute", () -> Map.of("id", planned(), "expectedVersion", 1));
    }

    private String planned() {
        return staff.done("planRoute", "PlanRouteInput", fresh(), "route");
    }

    private static Map<String, ?> fresh() {
        return Map.of(
                "title",
                "Route " + Ids.next(),
                "visibility",
                "PUBLIC",
                "steps",
                List.of(Map.of("title", "Begin", "time", Map.of("on", "2026-09"))));
    }
}
