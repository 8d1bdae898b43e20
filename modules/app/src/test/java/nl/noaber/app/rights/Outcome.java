package nl.noaber.app.rights;

import com.fasterxml.jackson.databind.JsonNode;

/** What came of a question or an attempt, in the words of the table. The field is asked for as {@code asked}. */
final class Outcome {

    private Outcome() {}

    static String ofQuery(JsonNode answer) {
        JsonNode asked = answer.at("/data/asked");
        if (answer.has("errors")) {
            return refusal(answer.at("/errors/0/extensions/code").asText());
        }
        return isNothing(asked) ? "none" : "sees";
    }

    static String ofMutation(JsonNode answer) {
        if (answer.has("errors")) {
            return refusal(answer.at("/errors/0/extensions/code").asText());
        }
        JsonNode errors = answer.at("/data/asked/userErrors");
        return errors.isEmpty() ? "does" : refusal(errors.at("/0/code").asText());
    }

    private static boolean isNothing(JsonNode asked) {
        JsonNode rows = asked.has("rows") ? asked.path("rows") : asked;
        JsonNode found = rows.has("nodes") ? rows.path("nodes") : rows;
        if (found.isArray()) {
            for (JsonNode each : found) {
                if (!each.isNull()) {
                    return false;
                }
            }
            return true;
        }
        return found.isNull() || found.isMissingNode();
    }

    private static String refusal(String code) {
        return switch (code) {
            case "UNAUTHENTICATED" -> "sign in";
            case "FORBIDDEN", "NOT_ALLOWED" -> "refused";
            case "NOT_FOUND" -> "not found";
            default -> code;
        };
    }
}
