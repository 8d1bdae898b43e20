package nl.noaber.app.rights;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.noaber.kernel.Ids;

/**
 * The attempts at sign-offs, each on one of a message of its own, asked of the partner's organisation.
 *
 * @param visibility of the message of the attempt that is made now
 */
record SignOffs(Visitor staff, Supplier<String> visibility) {

    private static final String DEADLINE = "2026-12-01";

    private static final String FOUND = """
        query($id: ID!) { lobbyMessage(id: $id) { version signOffs { id answer { id } lastMail { id text } } } }
        """;

    void put(Map<String, Supplier<Map<String, ?>>> inputs) {
        inputs.put("askSignOffs", () -> asking(aligned()));
        inputs.put("signOffMessage", () -> answering(signOff(asked())));
        inputs.put("signOffThroughLink", this::throughLink);
        inputs.put("updateSignOff", () -> with(version(signOff(asked())), "deadline", "2026-12-02"));
        inputs.put("withdrawSignOff", () -> version(signOff(asked())));
        inputs.put("remindSignOffs", () -> Map.of("message", asked()));
        inputs.put("takeOverProposal", this::proposal);
        inputs.put("shareAlignment", () -> Map.of("id", aligned(), "expectedVersion", 2, "shared", true));
        inputs.put("noteSignOffMailBounced", () -> Map.of("id", found(asked(), "/lastMail/id")));
        inputs.put("resendSignOffMail", () -> Map.of("id", found(asked(), "/lastMail/id")));
    }

    private String aligned() {
        String message = staff.done(
                "draftLobbyMessage",
                "DraftLobbyMessageInput",
                Map.of(
                        "title",
                        "Akkoord " + Ids.next(),
                        "text",
                        "Het net zit vol",
                        "scope",
                        "JOINT",
                        "visibility",
                        visibility.get()),
                "lobbyMessage");
        return staff.done(
                "moveLobbyMessage",
                "MoveLobbyMessageInput",
                Map.of("id", message, "expectedVersion", 1, "state", "IN_ALIGNMENT"),
                "lobbyMessage");
    }

    private static Map<String, ?> asking(String message) {
        return Map.of(
                "message",
                message,
                "deadline",
                DEADLINE,
                "organisations",
                List.of(Map.of("organisation", Secrets.ACHTERHOEK, "email", "akkoord@example.org")));
    }

    private String asked() {
        return staff.done("askSignOffs", "AskSignOffsInput", asking(aligned()), "lobbyMessage");
    }

    private static Map<String, ?> answering(String signOff) {
        return Map.of(
                "id",
                signOff,
                "number",
                1,
                "position",
                "AGREED_WITH_RESERVATION",
                "level",
                "EXECUTIVE",
                "reason",
                "Scherper",
                "proposedText",
                "Het net zit echt vol",
                "receivedBy",
                "Per telefoon");
    }

    private Map<String, ?> throughLink() {
        Map<String, Object> input = new HashMap<>(answering("SignOff:x"));
        input.remove("id");
        input.remove("receivedBy");
        String text = found(asked(), "/lastMail/text");
        input.put("link", text.replaceFirst("(?s).*\\?link=(\\S+).*", "$1"));
        input.put("answeredBy", "Bestuurssecretaris");
        return input;
    }

    private Map<String, ?> proposal() {
        String message = asked();
        staff.done("signOffMessage", "SignOffMessageInput", answering(signOff(message)), "signOff");
        return Map.of("answer", found(message, "/answer/id"), "expectedVersion", 2, "change", "EDITORIAL");
    }

    private String signOff(String message) {
        return found(message, "/id");
    }

    private String found(String message, String path) {
        JsonNode first = staff.ask(FOUND, Map.of("id", message)).at("/data/lobbyMessage/signOffs/0");
        return first.at(path).asText();
    }

    private static Map<String, Object> version(String signOff) {
        return Map.of("id", signOff, "expectedVersion", 1);
    }

    private static Map<String, ?> with(Map<String, Object> input, String field, String value) {
        Map<String, Object> more = new HashMap<>(input);
        more.put(field, value);
        return more;
    }
}
