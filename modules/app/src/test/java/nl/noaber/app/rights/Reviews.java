package nl.noaber.app.rights;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Brings the reviews of rights into the state in which something can be done with them: there is one at a time. */
final class Reviews {

    private final Visitor administrator;

    Reviews(Visitor administrator) {
        this.administrator = administrator;
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
                        "{ rightsReviews(first: 1) { nodes { id closedAt lines { nodes { id version decision } } } } }",
                        Map.of())
                .at("/data/rightsReviews/nodes/0");
    }

    private void decideAll(JsonNode review) {
        review.at("/lines/nodes")
                .forEach(line -> administrator.done(
                        "decideRightsReviewLine", "DecideRightsReviewLineInput", decision(line, "KEEP"), "line"));
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
