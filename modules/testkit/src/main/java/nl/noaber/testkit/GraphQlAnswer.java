package nl.noaber.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a GraphQL request was answered with.
 *
 * @param http the HTTP answer
 * @param json its body; missing when that is not JSON
 */
public record GraphQlAnswer(HttpAnswer http, JsonNode json) {

    static GraphQlAnswer of(ObjectMapper mapper, HttpAnswer http) {
        try {
            return new GraphQlAnswer(http, mapper.readTree(http.body()));
        } catch (JsonProcessingException _) {
            return new GraphQlAnswer(http, MissingNode.getInstance());
        }
    }

    /**
     * The data at a JSON pointer, such as {@code /contactMoment/subject}. A request that had errors fails the test here,
     * and says them.
     */
    public JsonNode at(String pointer) {
        if (json.isMissingNode() || json.has("errors")) {
            throw new AssertionError(http.status() + " " + http.body());
        }
        return json.path("data").at(pointer);
    }

    /** The {@code extensions.code} of each error, in order; empty where an error has none. */
    public List<String> errorCodes() {
        List<String> codes = new ArrayList<>();
        json.path("errors")
                .forEach(error -> codes.add(error.at("/extensions/code").asText()));
        return codes;
    }
}
