package nl.noaber.app.journey;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import nl.noaber.kernel.Ids;

/** Funding opportunities after a while of use, made by the forms: with all that can be known of one, bare, and withdrawn. */
final class LivedInOpportunities {

    static final String FULL = Ids.named("test/opportunity").toString();
    static final String BARE = Ids.named("test/opportunity-bare").toString();
    static final String WITHDRAWN = Ids.named("test/opportunity-withdrawn").toString();

    private static final String SCHEME = "FundingScheme:" + Ids.named("funding-scheme/interreg-deutschland-nederland");
    private static final String BZK = "Organisation:" + Ids.named("organisation/ministry/bzk");

    private LivedInOpportunities() {}

    /**
     * Fills the forms as a member of the team.
     *
     * @param post sends a form to an address
     */
    static void load(BiConsumer<String, Map<String, String>> post) {
        post.accept("/opportunities", full());
        post.accept("/opportunities", bare(BARE, "Nog niet uitgezochte regeling"));
        post.accept("/opportunities", bare(WITHDRAWN, "Dubbel vastgelegd"));
        post.accept("/opportunities/" + WITHDRAWN + "/withdrawal", Map.of("version", "1"));
        post.accept(
                "/opportunities/" + FULL + "/applications/" + LivedInMoney.PROJECT,
                Map.of("version", "1", "amounts.2027.ONE_OFF", "400.000", "shown", "2027ONE_OFF400000.00"));
        post.accept(
                "/opportunities/" + FULL + "/steps",
                Map.of("version", "2", "stage", "PREPARING", "note", "Besproken met de netbeheerder."));
        post.accept(
                "/opportunities/" + FULL + "/steps", Map.of("version", "3", "stage", "APPLIED", "document", "D/26/3"));
    }

    private static Map<String, String> bare(String id, String title) {
        Map<String, String> form = new HashMap<>();
        form.put("id", id);
        form.put("title", title);
        form.put("scheme", SCHEME);
        form.put("visibility", "TEAM");
        form.put("closes", "juli 2026");
        return form;
    }

    private static Map<String, String> full() {
        Map<String, String> form = bare(FULL, "Netverzwaring over de grens");
        form.put("funder", BZK);
        form.put("opens", "2026-03");
        form.put("closes", "2026-09-30");
        form.put("decision", "2026-12");
        form.put("budget", "10 mln");
        form.put("minimum", "100.000");
        form.put("maximum", "1,5 mln");
        form.put("shown", "budget10000000.00 minimum100000.00 maximum1500000.00");
        form.put("highestShare", "50");
        form.put("applicants", "Gemeenten, provincies en waterschappen aan beide kanten van de grens.");
        form.put("conditions", "Ten minste een partner uit Duitsland.");
        form.put("documents", "D/26/12");
        form.put("links", "https://www.euregio.eu/");
        form.put("challenges", "Challenge:" + Ids.named("challenge/npvr/4"));
        form.put("owner", "User:" + Ids.named("user/staff"));
        form.put("nextStep", "Partner in Duitsland vragen");
        form.put("nextStepOn", "2026-07-01");
        form.put("chance", "60");
        return form;
    }
}
