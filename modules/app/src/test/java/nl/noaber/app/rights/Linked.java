package nl.noaber.app.rights;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What hangs together: asks and the gaps at which they aim, contributions and the contacts in which they were pledged. */
record Linked(Visitor staff) {

    /** Of everything that some may not see, with what everybody may see, and the other way round. */
    void plant(Map<String, String> ids) {
        String open = ask(id(ids, "public-message"));
        for (String name : List.of("team", "board", "public", "own", "ours", "theirs", "confidential")) {
            String ask = ask(id(ids, name + "-message"));
            aim(ask, "project", id(ids, "public-project"));
            aim(ask, "challenge", id(ids, "challenge"));
        }
        for (String name : List.of("team", "board", "ours", "theirs")) {
            aim(open, "project", id(ids, name + "-project"));
            link(id(ids, name + "-pledge"), id(ids, "public"));
        }
        for (String name : List.of("team", "board", "public", "ours", "theirs", "confidential")) {
            link(id(ids, "public-pledge"), id(ids, name));
        }
        link(id(ids, "public-request"), id(ids, "public"));
        link(id(ids, "ours-contribution"), id(ids, "public"));
    }

    /**
     * The attempts, each on records of its own.
     *
     * @param ask makes an ask
     * @param contact logs a contact moment
     * @param contribution records a contribution
     */
    void put(
            Map<String, Supplier<Map<String, ?>>> inputs,
            Supplier<String> ask,
            Supplier<String> contact,
            Supplier<String> contribution) {
        Supplier<Map<String, ?>> aimed = () -> Map.of("ask", ask.get(), "project", planned());
        inputs.put("aimAsk", aimed);
        inputs.put("turnAskAway", aimed);
        Supplier<Map<String, ?>> linked =
                () -> Map.of("contribution", contribution.get(), "contactMoment", contact.get());
        inputs.put("linkContribution", linked);
        inputs.put("unlinkContribution", linked);
    }

    private static String id(Map<String, String> ids, String name) {
        return requireNonNull(ids.get(name), name);
    }

    private String planned() {
        return new Money(staff).planned();
    }

    private String ask(String message) {
        return staff.ask("query($id: ID!) { lobbyMessage(id: $id) { current { asks { id } } } }", Map.of("id", message))
                .at("/data/lobbyMessage/current/asks/0/id")
                .asText();
    }

    private void aim(String ask, String what, String id) {
        said("aimAsk", "AimAskInput", Map.of("ask", ask, what, id));
    }

    private void link(String contribution, String contact) {
        said(
                "linkContribution",
                "LinkContributionInput",
                Map.of("contribution", contribution, "contactMoment", contact));
    }

    private void said(String mutation, String type, Map<String, ?> input) {
        JsonNode answer = staff.ask(
                "mutation($input: %s!) { done: %s(input: $input) { userErrors { code field } } }"
                        .formatted(type, mutation),
                Map.of("input", input));
        if (!answer.at("/data/done/userErrors").isEmpty() || answer.has("errors")) {
            throw new AssertionError(mutation + " " + input + ": " + answer);
        }
    }
}
