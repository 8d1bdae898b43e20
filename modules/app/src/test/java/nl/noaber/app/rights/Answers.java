package nl.noaber.app.rights;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Sign-offs that were asked of the partner's organisation and of another, and what the other answered. */
record Answers(Visitor staff) {

    /**
     * Of what is shared with the partner it is asked itself, and so is another, whose answer it is not to know; but of
     * what is said in {@code ours-shared-message} those who were asked may know what the others answered.
     */
    void plant(UnaryOperator<String> word, Map<String, String> ids) {
        String asked = requireNonNull(ids.get("ours-message"));
        ask(asked, word.apply("theirs-mail") + "@example.org");
        ids.put("ours-answer", signOff(asked, Secrets.ACHTERHOEK));
        ids.put("theirs-answer", answered(signOff(asked, Secrets.BZK), "theirs", word.apply("theirs-received"), word));
        String shared = requireNonNull(ids.get("ours-shared-message"));
        ask(shared, "akkoord@example.org");
        ids.put("theirs-shared-answer", answered(signOff(shared, Secrets.BZK), "ours-shared", "Per telefoon", word));
        staff.done(
                "shareAlignment",
                "ShareAlignmentInput",
                Map.of("id", shared, "expectedVersion", version(shared), "shared", true),
                "lobbyMessage");
    }

    private void ask(String message, String email) {
        staff.done(
                "askSignOffs",
                "AskSignOffsInput",
                Map.of(
                        "message",
                        message,
                        "deadline",
                        "2026-12-01",
                        "organisations",
                        List.of(
                                Map.of("organisation", Secrets.ACHTERHOEK),
                                Map.of("organisation", Secrets.BZK, "email", email))),
                "lobbyMessage");
    }

    private int version(String message) {
        return staff.ask("query($id: ID!) { lobbyMessage(id: $id) { version } }", Map.of("id", message))
                .at("/data/lobbyMessage/version")
                .asInt();
    }

    private String signOff(String message, String organisation) {
        JsonNode asked = staff.ask(
                        "query($id: ID!) { lobbyMessage(id: $id) { signOffs { id organisation { id } } } }",
                        Map.of("id", message))
                .at("/data/lobbyMessage/signOffs");
        return asked.valueStream()
                .filter(signOff -> signOff.at("/organisation/id").asText().equals(organisation))
                .map(signOff -> signOff.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    private String answered(String signOff, String name, String received, UnaryOperator<String> word) {
        return staff.done(
                "signOffMessage",
                "SignOffMessageInput",
                Map.of(
                        "id",
                        signOff,
                        "number",
                        1,
                        "position",
                        "OBJECTS",
                        "level",
                        "EXECUTIVE",
                        "reason",
                        word.apply(name + "-reason"),
                        "proposedText",
                        word.apply(name + "-proposal"),
                        "receivedBy",
                        received),
                "signOff");
    }
}
