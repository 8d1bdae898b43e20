package nl.noaber.app.rights;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import nl.noaber.kernel.Ids;

/** Governance bodies and their meetings: those that not everybody may see, and the attempts, each at one of its own. */
record Agenda(Visitor staff) {

    /** A body that everybody sees. */
    static final String BODY = "GovernanceBody:" + Ids.named("governance-body/twente-board");

    private static final Map<String, String> DAY = Map.of("on", "2026-09-10");

    /**
     * Plants a meeting of each visibility.
     *
     * @param word makes the word for a text
     * @param ids where their ids go
     */
    void plant(UnaryOperator<String> word, Map<String, String> ids) {
        ids.put("GovernanceBody", BODY);
        plant("team", Map.of("visibility", "TEAM"), word, ids);
        plant("board", Map.of("visibility", "BOARD"), word, ids);
        plant("public", Map.of("visibility", "PUBLIC"), word, ids);
        plant("ours", Map.of("visibility", "SHARED", "sharedWith", List.of(Secrets.ACHTERHOEK)), word, ids);
        plant("theirs", Map.of("visibility", "SHARED", "sharedWith", List.of(Secrets.BZK)), word, ids);
    }

    private void plant(String name, Map<String, ?> seen, UnaryOperator<String> word, Map<String, String> ids) {
        Map<String, Object> input = new HashMap<>(seen);
        input.put("name", word.apply(name + "-meeting-name"));
        input.put("place", word.apply(name + "-meeting-place"));
        String meeting = planned(input);
        ids.put(name + "-meeting", meeting);
        invite(
                meeting,
                List.of(
                        Map.of(
                                "organisation",
                                Secrets.BZK,
                                "words",
                                word.apply(name + "-meeting-guest"),
                                "email",
                                word.apply("team-" + name + "-guest-address") + "@example.org"),
                        Map.of("person", requireNonNull(ids.get("person")))));
    }

    private void invite(String meeting, List<Map<String, ?>> attendees) {
        staff.done(
                "inviteToMeeting",
                "InviteToMeetingInput",
                Map.of("meeting", meeting, "attendees", attendees),
                "meeting");
    }

    private String open() {
        return planned(Map.of("visibility", "PUBLIC"));
    }

    /** A meeting of a body that has a member. */
    private String ofMembers() {
        Map<String, Object> body = new HashMap<>(body());
        String post = staff.done(
                "establishPost",
                "EstablishPostInput",
                Map.of(
                        "organisation",
                        requireNonNull(body.get("organisation")),
                        "name",
                        "Lid " + Ids.next(),
                        "level",
                        "EXECUTIVE"),
                "post");
        body.put("members", List.of(post));
        return staff.done(
                "planMeeting",
                "PlanMeetingInput",
                Map.of(
                        "body",
                        staff.done("establishGovernanceBody", "EstablishGovernanceBodyInput", body, "body"),
                        "time",
                        DAY),
                "meeting");
    }

    private Map<String, ?> answered() {
        String meeting = open();
        String attendee = Ids.next().toString();
        invite(meeting, List.of(Map.of("id", attendee, "organisation", Secrets.BZK, "words", "Gast")));
        return Map.of(
                "meeting",
                meeting,
                "attendees",
                List.of(Map.of("id", "MeetingAttendee:" + attendee, "expectedVersion", 1, "answer", "ACCEPTED")));
    }

    private String planned(Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(more);
        input.put("body", BODY);
        input.put("time", DAY);
        return staff.done("planMeeting", "PlanMeetingInput", input, "meeting");
    }

    void put(Map<String, Supplier<Map<String, ?>>> inputs) {
        inputs.put("establishGovernanceBody", this::body);
        inputs.put("updateGovernanceBody", () -> Map.of("id", established(), "expectedVersion", 1, "rhythm", "YEARLY"));
        inputs.put("withdrawGovernanceBody", () -> Map.of("id", established(), "expectedVersion", 1));
        inputs.put("restoreGovernanceBody", () -> Map.of("id", established(), "expectedVersion", 1));
        inputs.put(
                "withdrawMeeting", () -> Map.of("id", planned(Map.of("visibility", "PUBLIC")), "expectedVersion", 1));
        inputs.put("restoreMeeting", () -> Map.of("id", planned(Map.of("visibility", "PUBLIC")), "expectedVersion", 1));
        inputs.put(
                "inviteToMeeting",
                () -> Map.of(
                        "meeting", open(), "attendees", List.of(Map.of("organisation", Secrets.BZK, "words", "Gast"))));
        inputs.put("inviteBodyMembers", () -> Map.of("meeting", ofMembers()));
        inputs.put("updateAttendees", this::answered);
        inputs.put("sendInvitations", () -> Map.of("meeting", open(), "count", 1));
        inputs.put("planMeeting", () -> Map.of("body", BODY, "time", DAY));
        inputs.put(
                "updateMeeting",
                () -> Map.of(
                        "id",
                        planned(Map.of("visibility", "PUBLIC")),
                        "expectedVersion",
                        1,
                        "time",
                        Map.of("season", "AUTUMN", "year", 2026)));
    }

    private String established() {
        return staff.done("establishGovernanceBody", "EstablishGovernanceBodyInput", body(), "body");
    }

    private Map<String, ?> body() {
        String organisation = staff.done(
                "registerOrganisation",
                "RegisterOrganisationInput",
                Map.of("name", "Overleg " + Ids.next(), "kind", "GOVERNANCE_BODY"),
                "organisation");
        return Map.of(
                "organisation",
                organisation,
                "level",
                "REGION",
                "deadlines",
                List.of(Map.of("kind", "CONCEPT", "count", 3, "unit", "WEEKS")));
    }
}
