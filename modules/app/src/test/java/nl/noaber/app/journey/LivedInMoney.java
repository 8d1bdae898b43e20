package nl.noaber.app.journey;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import nl.noaber.kernel.Ids;

/** Projects after a while of use, made by the forms: with all that can be known of one, bare, and withdrawn. */
final class LivedInMoney {

    static final String PROJECT = Ids.named("test/project").toString();
    static final String BARE = Ids.named("test/project-bare").toString();
    static final String WITHDRAWN = Ids.named("test/project-withdrawn").toString();
    static final String GIVEN = Ids.named("test/given").toString();
    static final String PARTY = Ids.named("organisation/municipality/almelo").toString();

    private static final String OTHER =
            Ids.named("organisation/municipality/borne").toString();

    private LivedInMoney() {}

    /**
     * Fills the forms as a member of the team.
     *
     * @param post sends a form to an address
     * @param ask of a message, to aim at the gap
     */
    static void load(BiConsumer<String, Map<String, String>> post, String ask) {
        post.accept("/projects", project(PROJECT, "Verzwaring van het net bij de Twentse stations"));
        post.accept("/projects", project(BARE, "Nog zonder raming"));
        post.accept("/projects", project(WITHDRAWN, "Dubbel opgevoerd"));
        post.accept("/projects/" + WITHDRAWN + "/withdrawal", Map.of("version", "1"));
        estimated(post, "1", "1.250.000,50");
        estimated(post, "2", "1,5 mln");
        Map<String, String> committed = contribution(GIVEN, PARTY, "COMMITTED", "2027 ONE_OFF 600000.00");
        committed.put("document", "D/26/754157");
        committed.put("level", "COUNCIL");
        committed.put("takenOn", "2026-05-12");
        committed.put("conditions", "Alleen als de provincie evenveel betaalt");
        committed.put("expiresOn", "2027-12-31");
        post.accept("/projects/" + PROJECT + "/contributions", committed);
        given(post, OTHER, "PLEDGED", "2027 ONE_OFF 250000.00");
        given(post, PARTY, "REQUESTED", "2028 STRUCTURAL 80000.00");
        given(post, OTHER, "IDEA", "2029 STRUCTURAL 40000.00");
        link(post, ask);
    }

    /** An ask aims at its gap and at that of its challenge, and a contribution was pledged in a contact. */
    private static void link(BiConsumer<String, Map<String, String>> post, String ask) {
        String aims = "/messages/" + LivedInWorld.MESSAGE + "/aims";
        post.accept(aims, Map.of("ask", ask, "gap", "Project:" + PROJECT));
        post.accept(aims, Map.of("ask", ask, "gap", "Challenge:" + Ids.named("challenge/npvr/4")));
        post.accept(
                "/contributions/" + GIVEN + "/contacts",
                Map.of("contactMoment", "ContactMoment:" + LivedInWorld.FULL, "step", "1"));
    }

    private static void given(BiConsumer<String, Map<String, String>> post, String party, String state, String amount) {
        post.accept(
                "/projects/" + PROJECT + "/contributions",
                contribution(Ids.next().toString(), party, state, amount));
    }

    private static void estimated(BiConsumer<String, Map<String, String>> post, String version, String once) {
        Map<String, String> form = new HashMap<>();
        form.put("version", version);
        form.put("priceLevel", "2026");
        form.put("source", "Raming van de netbeheerder, versie " + version);
        form.put("amounts.2027.ONE_OFF", once);
        form.put("amounts.2028.STRUCTURAL", "120.000");
        form.put("amounts.2029.STRUCTURAL", "120.000");
        form.put("rates.0.fromYear", "2027");
        form.put("rates.0.percent", "2,5");
        String shown = once.equals("1,5 mln") ? "1500000.00" : "1250000.50";
        form.put("shown", "2027ONE_OFF" + shown + " 2028STRUCTURAL120000.00 2029STRUCTURAL120000.00 2027+2.5");
        post.accept("/projects/" + PROJECT + "/estimates", form);
    }

    private static Map<String, String> contribution(String id, String party, String state, String amount) {
        String[] parts = amount.split(" ", -1);
        Map<String, String> form = new HashMap<>();
        form.put("id", id);
        form.put("party", "Organisation:" + party);
        form.put("form", "CASH");
        form.put("state", state);
        form.put("amounts." + parts[0] + "." + parts[1], parts[2]);
        form.put("shown", parts[0] + parts[1] + parts[2]);
        return form;
    }

    private static Map<String, String> project(String id, String title) {
        Map<String, String> form = new HashMap<>();
        form.put("id", id);
        form.put("title", title);
        form.put("description", "Drie stations krijgen een zwaardere aansluiting.");
        form.put("challenge", "Challenge:" + Ids.named("challenge/npvr/4"));
        form.put("lead", "Organisation:" + OTHER);
        form.put("firstYear", "2027");
        form.put("lastYear", "2029");
        form.put("phase", "ELABORATION");
        form.put("state", "ACTIVE");
        form.put("visibility", "TEAM");
        return form;
    }
}
