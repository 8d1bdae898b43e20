package nl.noaber.app.rights;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.noaber.kernel.Ids;

/**
 * The attempts at lobby messages, each on one of its own.
 *
 * @param visibility of the message of the attempt that is made now
 */
record Messages(Visitor staff, Supplier<String> visibility) {

    void put(Map<String, Supplier<Map<String, ?>>> inputs) {
        inputs.put("draftLobbyMessage", this::fresh);
        inputs.put("reviseLobbyMessage", () -> reworded("text", "Anders gezegd"));
        inputs.put("restoreMessageVersion", () -> reworded("number", 1));
        inputs.put("classifyMessageVersion", this::classed);
        inputs.put("updateLobbyMessage", () -> changed("budgetYear", 2028));
        inputs.put("moveLobbyMessage", () -> changed("state", "IN_ALIGNMENT"));
        inputs.put("bookOutcome", this::outcome);
        inputs.put("withdrawOutcome", this::booked);
        inputs.put("attributeOutcome", () -> Map.of("outcome", requireNonNull(booked().get("id")), "led", List.of()));
        inputs.put("recordParliamentaryPaper", this::paper);
        inputs.put("withdrawParliamentaryPaper", this::recorded);
        inputs.put("withdrawLobbyMessage", () -> version(drafted(), 1));
        inputs.put("restoreLobbyMessage", this::withdrawn);
    }

    private Map<String, ?> fresh() {
        return Map.of(
                "title",
                "Boodschap " + Ids.next(),
                "text",
                "Het net zit vol",
                "scope",
                "JOINT",
                "visibility",
                visibility.get());
    }

    Map<String, ?> outcome() {
        Map<String, Object> asking = new HashMap<>(fresh());
        asking.put("asks", List.of(Map.of("text", "Geld voor het net")));
        String message = staff.done("draftLobbyMessage", "DraftLobbyMessageInput", asking, "lobbyMessage");
        String ask = staff.ask(
                        "query($id: ID!) { lobbyMessage(id: $id) { current { asks { id } } } }", Map.of("id", message))
                .at("/data/lobbyMessage/current/asks/0/id")
                .asText();
        return Map.of("id", Ids.next().toString(), "ask", ask, "result", "NOT", "source", "Kamerbrief");
    }

    private Map<String, ?> booked() {
        Map<String, ?> outcome = outcome();
        staff.done("bookOutcome", "BookOutcomeInput", outcome, "lobbyMessage");
        return Map.of("id", "Outcome:" + outcome.get("id"));
    }

    private Map<String, ?> paper() {
        return Map.of(
                "id", Ids.next().toString(), "message", drafted(), "kind", "MOTION", "subject", "Ruimte op het net");
    }

    private Map<String, ?> recorded() {
        Map<String, ?> paper = paper();
        staff.done("recordParliamentaryPaper", "RecordParliamentaryPaperInput", paper, "lobbyMessage");
        return Map.of("id", "ParliamentaryPaper:" + paper.get("id"));
    }

    private String drafted() {
        return staff.done("draftLobbyMessage", "DraftLobbyMessageInput", fresh(), "lobbyMessage");
    }

    private Map<String, ?> changed(String field, Object value) {
        return Map.of("id", drafted(), "expectedVersion", 1, field, value);
    }

    private Map<String, ?> reworded(String field, Object value) {
        return Map.of("id", drafted(), "expectedVersion", 1, field, value, "change", "SUBSTANTIVE");
    }

    private Map<String, ?> classed() {
        return Map.of("id", drafted(), "expectedVersion", 1, "number", 1, "disclosureClass", "DISCLOSABLE");
    }

    private Map<String, ?> withdrawn() {
        String message = drafted();
        staff.done("withdrawLobbyMessage", "LobbyMessageVersionInput", version(message, 1), "lobbyMessage");
        return version(message, 2);
    }

    private static Map<String, ?> version(String message, int version) {
        return Map.of("id", message, "expectedVersion", version);
    }
}
