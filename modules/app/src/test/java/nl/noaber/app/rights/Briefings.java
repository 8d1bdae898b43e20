package nl.noaber.app.rights;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import nl.noaber.kernel.Ids;

/** Briefings: a draft, one that was handed out to the board, and the attempts, each at one of its own. */
record Briefings(Visitor staff) {

    private static final List<String> PARTS =
            List.of("aim", "lineToTake", "othersThink", "give", "get", "questions", "background");

    /** Plants a draft for what everybody sees, and one that was handed out for what the board sees. */
    void plant(UnaryOperator<String> word, Map<String, String> ids) {
        ids.put("team-briefing", written("team", requireNonNull(ids.get("public-item")), word));
        String out = written("board", requireNonNull(ids.get("board-item")), word);
        ids.put("board-briefing", handedOut(out, 2));
    }

    private String written(String name, String item, UnaryOperator<String> word) {
        String briefing = drafted(item, word.apply(name + "-briefing-audience"));
        Map<String, Object> input = new HashMap<>();
        input.put("id", briefing);
        input.put("expectedVersion", 1);
        PARTS.forEach(part -> input.put(part, word.apply(name + "-briefing-" + part)));
        return staff.done("updateBriefing", "UpdateBriefingInput", input, "briefing");
    }

    void put(Map<String, Supplier<Map<String, ?>>> inputs) {
        inputs.put("draftBriefing", () -> Map.of("agendaItem", item(), "audience", "De voorzitter"));
        inputs.put("updateBriefing", () -> Map.of("id", drafted(), "expectedVersion", 1, "aim", "Anders"));
        inputs.put(
                "handOutBriefing",
                () -> Map.of("id", usable(), "expectedVersion", 2, "acceptedWarnings", List.of("BEYOND_BOARD")));
        inputs.put("newBriefingEdition", () -> Map.of("id", handedOut(usable(), 2), "reason", "Er klopte iets niet"));
        inputs.put("withdrawBriefing", () -> Map.of("id", handedOut(usable(), 2), "expectedVersion", 3));
        inputs.put("restoreBriefing", () -> Map.of("id", withdrawn(), "expectedVersion", 2));
        inputs.put("markBriefingRead", () -> Map.of("id", handedOut(usable(), 2)));
    }

    private String item() {
        String meeting = staff.done(
                "planMeeting",
                "PlanMeetingInput",
                Map.of("body", Agenda.BODY, "time", Map.of("on", "2026-12-01"), "visibility", "PUBLIC"),
                "meeting");
        return staff.done(
                "putOnAgenda",
                "PutOnAgendaInput",
                Map.of("meeting", meeting, "title", "Punt " + Ids.next(), "kind", "TO_DECIDE", "teamOnly", false),
                "agendaItem");
    }

    private String drafted() {
        return drafted(item(), "De voorzitter");
    }

    private String drafted(String item, String audience) {
        return staff.done(
                "draftBriefing", "DraftBriefingInput", Map.of("agendaItem", item, "audience", audience), "briefing");
    }

    private String usable() {
        return staff.done(
                "updateBriefing",
                "UpdateBriefingInput",
                Map.of("id", drafted(), "expectedVersion", 1, "aim", "Doel", "lineToTake", "Lijn"),
                "briefing");
    }

    private String handedOut(String briefing, int version) {
        return staff.done(
                "handOutBriefing",
                "HandOutBriefingInput",
                Map.of("id", briefing, "expectedVersion", version, "acceptedWarnings", List.of("BEYOND_BOARD")),
                "briefing");
    }

    private String withdrawn() {
        return staff.done(
                "withdrawBriefing", "WithdrawInput", Map.of("id", drafted(), "expectedVersion", 1), "briefing");
    }
}
