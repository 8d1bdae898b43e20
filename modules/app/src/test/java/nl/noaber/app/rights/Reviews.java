package nl.noaber.app.rights;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Ids;

/** Brings the reviews of rights into the state in which something can be done with them: there is one at a time. */
final class Reviews {

    private static final String OWN = new GlobalId("User", Ids.named("user/admin")).toString();

    private final Visitor administrator;
    private final Visitor second;

    /**
     * @param second decides about the rights of the first
     */
    Reviews(Visitor administrator, Visitor second) {
        this.administrator = administrator;
        this.second = second;
    }

    /** None is going on. */
    Map<String, ?> toBegin() {
        JsonNode newest = newest();
        if (newest.path("closedAt").isNull()) {
            decideAll(newest);
            administrator.done("closeRightsReview", "CloseRightsReviewInput", id(newest), "review");
        }
        return Map.of();
    }

    Map<String, ?> toDecide() {
        JsonNode line = goingOn().at("/lines/nodes/0");
        return decision(line, "KEEP".equals(line.path("decision").asText()) ? "TAKE_AWAY" : "KEEP");
    }

    /** Nothing is left to be decided. */
    Map<String, ?> toClose() {
        JsonNode review = goingOn();
        decideAll(review);
        return id(review);
    }

    private JsonNode goingOn() {
        if (!newest().path("closedAt").isNull()) {
            administrator.done("beginRightsReview", "BeginRightsReviewInput", Map.of(), "review");
        }
        return newest();
    }

    private JsonNode newest() {
        return administrator
                .ask(
                        "{ rightsReviews(first: 1) { nodes { id closedAt lines { nodes { id version decision user { id"
                                + " } } } } } }",
                        Map.of())
                .at("/data/rightsReviews/nodes/0");
    }

    private void decideAll(JsonNode review) {
        review.at("/lines/nodes")
                .forEach(line -> deciding(line)
                        .done("decideRightsReviewLine", "DecideRightsReviewLineInput", decision(line, "KEEP"), "line"));
    }

    private Visitor deciding(JsonNode line) {
        return OWN.equals(line.at("/user/id").asText()) ? second : administrator;
    }

    private static Map<String, ?> id(JsonNode record) {
        return Map.of("id", record.path("id").asText());
    }

    private static Map<String, ?> decision(JsonNode line, String decision) {
        return Map.of(
                "id",
                line.path("id").asText(),
                "expectedVersion",
                line.path("version").asInt(),
                "decision",
                decision,
                "note",
                "Nagekeken");
    }
}
