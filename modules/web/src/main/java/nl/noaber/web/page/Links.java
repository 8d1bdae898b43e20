package nl.noaber.web.page;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Ids;

/** Where the page of a record is. */
public final class Links {

    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("Organisation", "/organisations/"),
            Map.entry("Person", "/persons/"),
            Map.entry("Post", "/posts/"),
            Map.entry("ContactMoment", "/contacts/"),
            Map.entry("Commitment", "/commitments/"),
            Map.entry("LobbyMessage", "/messages/"),
            Map.entry("MessageVersion", "/messages/versions/"),
            Map.entry("Challenge", "/challenges/"),
            Map.entry("Project", "/projects/"),
            Map.entry("Contribution", "/contributions/"),
            Map.entry("CostDivision", "/divisions/"),
            Map.entry("CashierMandate", "/cashiers/"),
            Map.entry("FundingOpportunity", "/opportunities/"),
            Map.entry("GovernanceBody", "/bodies/"),
            Map.entry("Meeting", "/meetings/"),
            Map.entry("AgendaItem", "/agenda-items/"),
            Map.entry("AgendaRoute", "/routes/"),
            Map.entry("Briefing", "/briefings/"),
            Map.entry("Programme", "/programmes/"),
            Map.entry("Merge", "/merges/"),
            Map.entry("DisclosureFile", "/disclosure/"),
            Map.entry("PrivacyRequest", "/administration/privacy/requests/"),
            Map.entry("RightsReview", "/administration/reviews/"));

    private Links() {}

    /** The path of the record with this global id; of a type without pages, the first page. */
    public static String to(String globalId) {
        Optional<GlobalId> id = GlobalId.parse(globalId);
        return id.map(known -> PAGES.getOrDefault(known.type(), "/?") + known.id())
                .orElse("/");
    }

    /** Whether records of its type have a page of their own. */
    public static boolean hasPage(String globalId) {
        return GlobalId.parse(globalId)
                .filter(id -> PAGES.containsKey(id.type()))
                .isPresent();
    }

    /** The path of something about the record: {@code to(id, "edit")}. */
    public static String to(String globalId, String noun) {
        return to(globalId) + "/" + noun;
    }

    /** The global id of the record of this type in a path; the page that says "not found" when the path has no id. */
    public static String id(String type, String inPath) {
        UUID id = Pages.found(Ids.parse(inPath).orElse(null));
        return new GlobalId(type, id).toString();
    }
}
