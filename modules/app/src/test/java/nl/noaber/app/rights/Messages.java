package nl.noaber.app.rights;

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
        inputs.put("updateLobbyMessage", () -> changed("budgetYear", 2028));
        inputs.put("moveLobbyMessage", () -> changed("state", "IN_ALIGNMENT"));
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

    private String drafted() {
        return staff.done("draftLobbyMessage", "DraftLobbyMessageInput", fresh(), "lobbyMessage");
    }

    private Map<String, ?> changed(String field, Object value) {
        return Map.of("id", drafted(), "expectedVersion", 1, field, value);
    }

    private Map<String, ?> reworded(String field, Object value) {
        return Map.of("id", drafted(), "expectedVersion", 1, field, value, "change", "SUBSTANTIVE");
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
