package nl.noaber.app.journey;

import java.util.Map;
import java.util.function.BiConsumer;
import nl.noaber.kernel.Ids;

/** Who was at a meeting, made by the forms: a person who was represented, and somebody in words who was there. */
final class LivedInAttendance {

    private static final String LIST = "/meetings/" + Ids.named("meeting/directeurenoverleg-2026-03-20") + "/attendees";
    private static final String PERSON = "Person:" + Ids.named("person/ministry/bzk/programmamanager-npvr");
    private static final String BZK = "Organisation:" + Ids.named("organisation/ministry/bzk");
    private static final String MANAGER = Ids.named("test/attendee-manager").toString();
    private static final String ADVISER = Ids.named("test/attendee-adviser").toString();

    private LivedInAttendance() {}

    /** Fills the forms as a member of the team. */
    static void load(BiConsumer<String, Map<String, String>> post) {
        post.accept(LIST + "/new", Map.of("id", MANAGER, "who", PERSON, "role", "CHAIR"));
        post.accept(
                LIST + "/new",
                Map.of(
                        "id",
                        ADVISER,
                        "who",
                        BZK,
                        "words",
                        "Adviseur verstedelijking",
                        "role",
                        "GUEST",
                        "email",
                        "adviseur@example.org"));
        post.accept(
                LIST,
                Map.of(
                        "version-" + MANAGER,
                        "1",
                        "presence-" + MANAGER,
                        "REPRESENTED",
                        "representedBy-" + MANAGER,
                        "Plaatsvervanger van de programmamanager",
                        "version-" + ADVISER,
                        "1",
                        "answer-" + ADVISER,
                        "ACCEPTED",
                        "presence-" + ADVISER,
                        "PRESENT"));
    }
}
