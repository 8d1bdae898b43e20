package nl.noaber.app.rights;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import nl.noaber.kernel.Ids;

/** Agenda items: those that not everybody may see, about money that still fewer may, and the attempts, each at one of its own. */
record AgendaItems(Visitor staff) {

    /** The clock of the tests stands at the 15th of June 2026. */
    private static final String TODAY = "2026-06-15";

    /** Plants an item that goes with each meeting, and one of the team's at the meeting that everybody sees. */
    void plant(UnaryOperator<String> word, Map<String, String> ids) {
        for (String name : List.of("team", "board", "public", "ours", "theirs")) {
            plant(name, name, false, word, ids);
        }
        plant("team-hidden", "public", true, word, ids);
        ids.put("CalendarFeed", feed());
    }

    private void plant(String name, String at, boolean teamOnly, UnaryOperator<String> word, Map<String, String> ids) {
        Map<String, Object> input = new HashMap<>();
        input.put("title", word.apply(name + "-item-title"));
        input.put("explanation", word.apply(name + "-item-explanation"));
        input.put("teamOnly", teamOnly);
        input.put("documents", List.of(Map.of("title", word.apply(name + "-item-document"))));
        input.put("projects", List.of(requireNonNull(ids.get("team-project"))));
        input.put("contributions", List.of(requireNonNull(ids.get("public-request"))));
        input.put("parties", List.of(Secrets.BZK));
        ids.put(name + "-item", put(requireNonNull(ids.get(at + "-meeting")), input));
    }

    private String put(String meeting, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(fresh());
        input.putAll(more);
        input.put("meeting", meeting);
        return staff.done("putOnAgenda", "PutOnAgendaInput", input, "agendaItem");
    }

    void put(Map<String, Supplier<Map<String, ?>>> inputs) {
        inputs.put("openCalendarFeed", () -> Map.of("kind", "ALL"));
        inputs.put("revokeCalendarFeed", () -> Map.of("id", feed()));
        inputs.put("putOnAgenda", this::fresh);
        inputs.put("updateAgendaItem", () -> Map.of("id", put(), "expectedVersion", 1, "state", "READY"));
        inputs.put("placeAgendaItem", () -> Map.of("id", put()));
        inputs.put("decideAgendaItem", () -> decision(put(), 1, "Akkoord"));
        inputs.put("correctAgendaDecision", () -> decision(decided(), 2, "Niet akkoord"));
        inputs.put(
                "followUpDecision",
                () -> Map.of("agendaItem", decided(), "direction", "WE_TO_THEM", "text", "Uitvoeren"));
        inputs.put("withdrawAgendaDecision", () -> Map.of("id", decided(), "expectedVersion", 2));
        inputs.put(
                "carryOverAgendaItem",
                () -> Map.of("id", put(), "expectedVersion", 1, "meeting", meeting("2026-12-01")));
    }

    private String feed() {
        return staff.done("openCalendarFeed", "OpenCalendarFeedInput", Map.of("kind", "OWN_ITEMS"), "calendarFeed");
    }

    private String put() {
        return put(meeting(TODAY), Map.of());
    }

    private String decided() {
        return staff.done("decideAgendaItem", "AgendaDecisionInput", decision(put(), 1, "Akkoord"), "agendaItem");
    }

    private static Map<String, ?> decision(String item, int version, String text) {
        return Map.of("id", item, "expectedVersion", version, "outcome", "ADOPTED", "text", text, "decidedOn", TODAY);
    }

    private Map<String, ?> fresh() {
        return Map.of("meeting", meeting(TODAY), "title", "Punt " + Ids.next(), "kind", "TO_DECIDE", "teamOnly", false);
    }

    private String meeting(String day) {
        return staff.done(
                "planMeeting",
                "PlanMeetingInput",
                Map.of("body", Agenda.BODY, "time", Map.of("on", day), "visibility", "PUBLIC"),
                "meeting");
    }
}
