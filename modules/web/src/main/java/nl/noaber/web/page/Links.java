package nl.noaber.web.page;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Ids;

/** Where the page of a record is. */
public final class Links {

    private static final Map<String, String> PAGES = Map.of(
            "Organisation", "/organisations/",
            "Person", "/persons/",
            "Post", "/posts/",
            "ContactMoment", "/contacts/",
            "Commitment", "/commitments/",
            "Challenge", "/challenges/",
            "Programme", "/programmes/",
            "Merge", "/merges/",
            "PrivacyRequest", "/administration/privacy/requests/",
            "RightsReview", "/administration/reviews/");

    private Links() {}

    /** The path of the record with this global id; of a type without pages, the first page. */
    public static String to(String globalId) {
        Optional<GlobalId> id = GlobalId.parse(globalId);
        return id.map(known -> PAGES.getOrDefault(known.type(), "/?") + known.id())
                .orElse("/");
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
