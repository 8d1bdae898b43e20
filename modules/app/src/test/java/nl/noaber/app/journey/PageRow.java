package nl.noaber.app.journey;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.noaber.kernel.Ids;

/**
 * A page to look at.
 *
 * @param route as its controller has it
 * @param path where to find it with something in it
 * @param status that it is answered with
 */
record PageRow(String route, String path, int status) {

    private static final String BZK = Ids.named("organisation/ministry/bzk").toString();
    private static final String MANAGER =
            Ids.named("person/ministry/bzk/programmamanager-npvr").toString();
    private static final String POST =
            Ids.named("post/ministry/bzk/programmamanager-npvr").toString();
    private static final String TENURE =
            Ids.named("tenure/ministry/bzk/programmamanager-npvr").toString();
    private static final String CHALLENGE = Ids.named("challenge/npvr/4").toString();
    private static final String PROGRAMME = Ids.named("programme/npvr").toString();
    private static final String ACHTERHOEK =
            Ids.named("organisation/npvr-region/achterhoek").toString();
    private static final String MESSAGE = Ids.named("lobby-message/npvr").toString();
    private static final String COMMITMENT = Ids.named("commitment/bo-ros").toString();

    /** Files, parts of pages, and the way to a provider and back. */
    static final Set<String> NO_PAGES = Set.of(
            "/assets/{hash}/{+path}",
            "/worker.js",
            "/exports/{list}.csv",
            "/exports/{list}.xlsx",
            "/open-agenda/contacts.csv",
            "/messages/matrix/table",
            "/messages/versions/{version}",
            "/messages/{id}/one-pager.pdf",
            "/messages/{id}/one-pager.docx",
            "/open-agenda/contacts.json",
            "/disclosure/{id}/progress",
            "/calendars/{secret}.ics",
            "/contacts/suggestions/theirs",
            "/contacts/suggestions/colleagues",
            "/contacts/suggestions/confidants",
            "/search/suggestions",
            "/sign-in/provider",
            "/sign-in/provider/answer",
            "/style/suggestions");

    /** As a member of the team sees them. */
    static final List<PageRow> ALL = Stream.of(
                    DividedMoneyRows.ALL,
                    AgendaRows.all(),
                    BriefingRows.all(),
                    List.of(
                            of("/", "/"),
                            of("/challenges", "/challenges"),
                            of("/challenges/{id}", "/challenges/" + CHALLENGE),
                            of("/challenges/{id}/edit", "/challenges/" + CHALLENGE + "/edit"),
                            of("/contacts", "/contacts"),
                            of("/contacts", "/contacts?q=zonderresultaat"),
                            of("/contacts/new", "/contacts/new?about=Organisation:" + BZK),
                            of("/contacts/{id}", "/contacts/" + LivedInWorld.FULL),
                            of("/contacts/{id}", "/contacts/" + LivedInWorld.WITHDRAWN),
                            of("/contacts/{id}/edit", "/contacts/" + LivedInWorld.FULL + "/edit"),
                            of("/commitments", "/commitments"),
                            of("/commitments", "/commitments?owner=mine&overdue=1"),
                            of("/commitments/{id}", "/commitments/" + COMMITMENT),
                            of("/commitments/{id}/edit", "/commitments/" + COMMITMENT + "/edit"),
                            of("/disclosure", "/disclosure"),
                            of("/disclosure/new", "/disclosure/new"),
                            of("/disclosure/{id}", "/disclosure/" + LivedInWorld.FILE),
                            of("/disclosure/{id}", "/disclosure/" + LivedInWorld.FILE_MADE),
                            of("/disclosure/{id}", "/disclosure/" + LivedInWorld.FILE_OF_NOTHING),
                            of("/disclosure/{id}", "/disclosure/" + LivedInWorld.FILE_WITHDRAWN),
                            of("/disclosure/{id}/records/{number}", "/disclosure/" + LivedInWorld.FILE + "/records/1"),
                            of(
                                    "/disclosure/{id}/records/{number}",
                                    "/disclosure/" + LivedInWorld.FILE_MADE + "/records/1"),
                            of("/messages", "/messages"),
                            of("/messages", "/messages?state=RETIRED"),
                            of("/messages/new", "/messages/new"),
                            of("/messages/coverage", "/messages/coverage"),
                            of("/messages/coverage", "/messages/coverage?year=2099"),
                            of("/messages/coverage/plan", "/messages/coverage/plan"),
                            of("/messages/coverage/plan", "/messages/coverage/plan?year=2099"),
                            of("/contacts/{id}", "/contacts/" + LivedInWorld.BROUGHT),
                            of("/contacts/{id}/edit", "/contacts/" + LivedInWorld.BROUGHT + "/edit"),
                            of("/messages/{id}", "/messages/" + MESSAGE),
                            of("/messages/{id}", "/messages/" + LivedInWorld.MESSAGE),
                            of("/messages/{id}", "/messages/" + LivedInWorld.MESSAGE_WITHDRAWN),
                            of("/messages/{id}/edit", "/messages/" + LivedInWorld.MESSAGE + "/edit"),
                            of("/messages/{id}/wording", "/messages/" + LivedInWorld.MESSAGE + "/wording"),
                            of("/messages/matrix", "/messages/matrix"),
                            of("/messages/matrix", "/messages/matrix?year=2031"),
                            of("/messages/consistency", "/messages/consistency"),
                            of("/messages/mail", "/messages/mail"),
                            of("/messages/{id}/sign-offs", "/messages/" + MESSAGE + "/sign-offs"),
                            of("/messages/{id}/sign-offs/new", "/messages/" + MESSAGE + "/sign-offs/new"),
                            of(
                                    "/messages/{id}/sign-offs/{organisation}",
                                    "/messages/" + MESSAGE + "/sign-offs/" + ACHTERHOEK),
                            of("/sign-off/thanks", "/sign-off/thanks"),
                            new PageRow("/sign-off", "/sign-off?link=verlopen", 410),
                            of("/messages/{id}/papers/new", "/messages/" + LivedInWorld.MESSAGE + "/papers/new"),
                            of(
                                    "/messages/{id}/papers/{paper}/edit",
                                    "/messages/" + LivedInWorld.MESSAGE + "/papers/" + LivedInWorld.PAPER + "/edit"),
                            of("/messages/{id}/outcomes/new", "/messages/" + LivedInWorld.MESSAGE + "/outcomes/new"),
                            of(
                                    "/messages/{id}/outcomes/{outcome}/deliveries",
                                    "/messages/" + LivedInWorld.MESSAGE + "/outcomes/" + LivedInWorld.OUTCOME
                                            + "/deliveries"),
                            of("/messages/{id}/aims/new", "/messages/" + LivedInWorld.MESSAGE + "/aims/new"),
                            of("/messages/{id}/versions", "/messages/" + LivedInWorld.MESSAGE + "/versions"),
                            of("/messages/{id}/deliveries", "/messages/" + LivedInWorld.MESSAGE + "/deliveries"),
                            of(
                                    "/messages/{id}/deliveries",
                                    "/messages/" + LivedInWorld.MESSAGE + "/deliveries?to=Organisation:" + BZK),
                            of("/messages/{id}/versions/{number}", "/messages/" + LivedInWorld.MESSAGE + "/versions/2"),
                            of("/cofinancing", "/cofinancing"),
                            of("/cofinancing", "/cofinancing?challenge=Challenge:" + CHALLENGE),
                            of("/cofinancing", "/cofinancing?by=PARTY"),
                            of("/cofinancing", "/cofinancing?from=2099"),
                            of("/cofinancing", "/cofinancing?by=PROJECT&before=50"),
                            of("/contributions", "/contributions"),
                            of("/contributions", "/contributions?kind=ONE_OFF&certainty=SURE&doubtful=1"),
                            of("/cofinancing/changes", "/cofinancing/changes"),
                            of("/cofinancing/changes", "/cofinancing/changes?since=2099-01-01"),
                            of("/projects", "/projects"),
                            of("/projects", "/projects?state=STOPPED"),
                            of("/projects/new", "/projects/new"),
                            of("/projects/{id}", "/projects/" + LivedInMoney.PROJECT),
                            of("/projects/{id}", "/projects/" + LivedInMoney.BARE),
                            of("/projects/{id}", "/projects/" + LivedInMoney.WITHDRAWN),
                            of("/projects/{id}/edit", "/projects/" + LivedInMoney.PROJECT + "/edit"),
                            of("/projects/{id}/estimates/new", "/projects/" + LivedInMoney.PROJECT + "/estimates/new"),
                            of(
                                    "/projects/{id}/contributions/new",
                                    "/projects/" + LivedInMoney.PROJECT + "/contributions/new"),
                            of("/contributions/{id}", "/contributions/" + LivedInMoney.GIVEN),
                            of("/contributions/{id}/edit", "/contributions/" + LivedInMoney.GIVEN + "/edit"),
                            of(
                                    "/contributions/{id}/contacts/new",
                                    "/contributions/" + LivedInMoney.GIVEN + "/contacts/new"),
                            of("/contributions/{id}/steps/new", "/contributions/" + LivedInMoney.GIVEN + "/steps/new"),
                            of(
                                    "/organisations/{id}/contributions",
                                    "/organisations/" + LivedInMoney.PARTY + "/contributions"),
                            of(
                                    "/organisations/{id}/contributions",
                                    "/organisations/" + LivedInWorld.KEPT + "/contributions"),
                            of("/open-agenda", "/open-agenda"),
                            of("/open-agenda", "/open-agenda?from=1999-01-01&until=1999-01-01"),
                            of("/relations", "/relations"),
                            of("/relations/persons", "/relations/persons"),
                            of("/relations/map", "/relations/map"),
                            of("/relations/duplicates", "/relations/duplicates"),
                            of("/relations/new", "/relations/new?about=Organisation:" + BZK),
                            of(
                                    "/relations/{id}/edit",
                                    "/relations/" + LivedInWorld.TIE + "/edit?about=Organisation:" + BZK),
                            of("/assessments/new", "/assessments/new?about=Organisation:" + BZK),
                            of("/merges/new", "/merges/new?keep=Organisation:" + LivedInWorld.KEPT),
                            of(
                                    "/merges/new",
                                    "/merges/new?keep=Organisation:" + LivedInWorld.KEPT + "&absorb=Organisation:"
                                            + LivedInWorld.DUPLICATE),
                            of("/organisations/new", "/organisations/new"),
                            of("/organisations/{id}", "/organisations/" + BZK),
                            of("/organisations/{id}/edit", "/organisations/" + BZK + "/edit"),
                            of("/organisations/{id}", "/organisations/" + LivedInWorld.KEPT),
                            of("/organisations/{id}/heard", "/organisations/" + BZK + "/heard"),
                            of("/organisations/{id}/history", "/organisations/" + BZK + "/history"),
                            of("/organisations/{id}/history", "/organisations/" + LivedInWorld.KEPT + "/history"),
                            of("/organisations/{id}/withdrawal", "/organisations/" + BZK + "/withdrawal"),
                            of("/persons/new", "/persons/new"),
                            of("/persons/{id}", "/persons/" + MANAGER),
                            of("/persons/{id}/edit", "/persons/" + MANAGER + "/edit"),
                            of("/persons/{id}/personal-data", "/persons/" + MANAGER + "/personal-data"),
                            of("/persons/{id}/history", "/persons/" + MANAGER + "/history"),
                            of("/persons/{id}/withdrawal", "/persons/" + MANAGER + "/withdrawal"),
                            of("/posts/new", "/posts/new?organisation=Organisation:" + BZK),
                            of("/posts/{id}", "/posts/" + POST),
                            of("/posts/{id}/edit", "/posts/" + POST + "/edit"),
                            of("/posts/{id}/withdrawal", "/posts/" + POST + "/withdrawal"),
                            of(
                                    "/posts/{post}/tenures/{tenure}/edit",
                                    "/posts/" + POST + "/tenures/" + TENURE + "/edit"),
                            of("/tenures/new", "/tenures/new?post=Post:" + POST),
                            of("/programmes/{id}", "/programmes/" + PROGRAMME),
                            of("/history", "/history?record=ContactMoment:" + LivedInWorld.FULL),
                            of("/administration/privacy/reviews", "/administration/privacy/reviews"),
                            of("/administration/privacy/reviews", "/administration/privacy/reviews?lacking=notice"),
                            of("/search", "/search?q=NPVR"),
                            of("/sign-in", "/sign-in"),
                            of("/sign-in/second-factor", "/sign-in/second-factor"),
                            of("/sign-in/second-factor/set-up", "/sign-in/second-factor/set-up"),
                            of("/sign-in/forgotten", "/sign-in/forgotten"),
                            new PageRow("/sign-in/password", "/sign-in/password?link=verlopen", 404),
                            new PageRow("/first-administrator", "/first-administrator?link=verlopen", 404),
                            of("/account", "/account"),
                            of("/account/tokens/new", "/account/tokens/new"),
                            of("/signed-in", "/signed-in"),
                            of("/signed-out", "/signed-out"),
                            of("/style", "/style"),
                            of("/style/refused", "/style/refused"),
                            new PageRow("/", "/nergens", 404)))
            .flatMap(List::stream)
            .toList();

    /** What a member of the team is told does not exist; all of them are the page of an address that is none. */
    static final List<PageRow> HIDDEN = List.of(
            new PageRow("/account/password", "/account/password", 404),
            new PageRow("/account/second-factor", "/account/second-factor", 404),
            new PageRow("/account/second-factor/{what:off|codes}", "/account/second-factor/off", 404),
            new PageRow("/administration/disclosure", "/administration/disclosure", 404),
            new PageRow("/administration/privacy", "/administration/privacy", 404),
            new PageRow("/administration/privacy/requests/new", "/administration/privacy/requests/new", 404),
            new PageRow(
                    "/administration/privacy/requests/{id}",
                    "/administration/privacy/requests/" + LivedInWorld.ACCESS,
                    404),
            new PageRow("/administration/privacy/retention", "/administration/privacy/retention", 404),
            new PageRow(
                    "/administration/privacy/retention/{kind}",
                    "/administration/privacy/retention/SETTLED_COMMITMENT",
                    404),
            new PageRow("/administration/privacy/register", "/administration/privacy/register", 404),
            new PageRow("/administration", "/administration", 404),
            new PageRow("/administration/reviews", "/administration/reviews", 404),
            new PageRow("/administration/reviews/{id}", "/administration/reviews/" + LivedInWorld.REVIEW, 404),
            new PageRow("/administration/users", "/administration/users", 404),
            new PageRow("/administration/users/new", "/administration/users/new", 404),
            new PageRow("/administration/users/{id}", "/administration/users/" + BZK, 404),
            new PageRow("/administration/second-factor", "/administration/second-factor", 404),
            new PageRow("/administration/tokens", "/administration/tokens", 404),
            new PageRow("/administration/barred-identities", "/administration/barred-identities", 404),
            new PageRow("/audit", "/audit", 404),
            new PageRow("/audit/seal", "/audit/seal", 404));

    static PageRow of(String route, String path) {
        return new PageRow(route, path, 200);
    }

    /** Where it differs who looks. */
    static List<PageRow> forReaders() {
        return List.of(
                of("/", "/"),
                of("/challenges/{id}", "/challenges/" + CHALLENGE),
                of("/contacts", "/contacts"),
                new PageRow("/contacts/{id}", "/contacts/" + LivedInWorld.FULL, 404),
                of("/relations", "/relations"),
                of("/messages", "/messages"),
                of("/messages/matrix", "/messages/matrix"),
                of("/messages/coverage", "/messages/coverage"),
                new PageRow("/messages/coverage/plan", "/messages/coverage/plan", 404),
                new PageRow("/messages/mail", "/messages/mail", 404),
                of("/cofinancing", "/cofinancing"),
                of("/cofinancing/changes", "/cofinancing/changes"),
                of("/contributions", "/contributions"),
                of("/projects", "/projects"),
                new PageRow("/projects/{id}", "/projects/" + LivedInMoney.PROJECT, 404),
                of("/cashiers", "/cashiers"),
                of("/divisions", "/divisions"),
                of("/divisions/{id}", "/divisions/" + LivedInDivisions.SENT),
                new PageRow("/divisions/{id}", "/divisions/" + LivedInDivisions.WITHDRAWN, 404),
                of("/opportunities", "/opportunities"),
                of("/opportunities/windows", "/opportunities/windows"),
                new PageRow("/opportunities/{id}", "/opportunities/" + LivedInOpportunities.FULL, 404),
                of("/organisations/{id}", "/organisations/" + BZK));
    }

    /** Whoever is asked for no sign-off has no matrix. */
    static List<PageRow> forBoard() {
        return forReaders().stream()
                .map(row -> row.route().equals("/messages/matrix") ? new PageRow(row.route(), row.path(), 404) : row)
                .toList();
    }

    static List<PageRow> forAuditors() {
        return List.of(
                of("/", "/"),
                of("/contacts", "/contacts"),
                of("/messages", "/messages"),
                new PageRow("/messages/matrix", "/messages/matrix", 404),
                of("/audit", "/audit"),
                of("/audit", "/audit?record=ContactMoment:" + LivedInWorld.FULL),
                of("/audit/seal", "/audit/seal"),
                of("/administration", "/administration"),
                of("/administration/users", "/administration/users"),
                of("/administration/tokens", "/administration/tokens"),
                of("/administration/barred-identities", "/administration/barred-identities"),
                of("/administration/privacy/register", "/administration/privacy/register"),
                of("/administration/second-factor", "/administration/second-factor"),
                of("/administration/reviews", "/administration/reviews"),
                of("/administration/reviews/{id}", "/administration/reviews/" + LivedInWorld.REVIEW));
    }

    static List<PageRow> forAdministrators() {
        String admin = Ids.named("user/admin").toString();
        return List.of(
                of("/administration", "/administration"),
                of("/administration/disclosure", "/administration/disclosure"),
                of("/administration/reviews", "/administration/reviews"),
                of("/administration/reviews/{id}", "/administration/reviews/" + LivedInWorld.REVIEW),
                of("/administration/users", "/administration/users"),
                of("/administration/users", "/administration/users?q=zonderresultaat"),
                of("/administration/users/new", "/administration/users/new"),
                of("/administration/users/{id}", "/administration/users/" + admin),
                of("/administration/second-factor", "/administration/second-factor"),
                of("/administration/tokens", "/administration/tokens"),
                of("/administration/barred-identities", "/administration/barred-identities"),
                of("/administration/privacy", "/administration/privacy"),
                of("/administration/privacy", "/administration/privacy?answered=1"),
                of(
                        "/administration/privacy/requests/new",
                        "/administration/privacy/requests/new?person=Person:" + MANAGER),
                of("/administration/privacy/requests/{id}", "/administration/privacy/requests/" + LivedInWorld.ACCESS),
                of("/administration/privacy/requests/{id}", "/administration/privacy/requests/" + LivedInWorld.ERASED),
                of("/administration/privacy/retention", "/administration/privacy/retention"),
                of("/administration/privacy/retention/{kind}", "/administration/privacy/retention/SETTLED_COMMITMENT"),
                of("/administration/privacy/retention/{kind}", "/administration/privacy/retention/CONTACT_MOMENT"),
                of("/administration/privacy/register", "/administration/privacy/register"),
                of("/administration/privacy/reviews", "/administration/privacy/reviews?lacking=notice"),
                of("/persons/{id}", "/persons/" + MANAGER),
                of("/persons/{id}", "/persons/" + LivedInWorld.ERASED_PERSON));
    }

    /**
     * For who is not signed in.
     *
     * @param signOffLink the one of a mail that was not answered yet
     */
    static List<PageRow> forVisitors(String signOffLink) {
        return List.of(
                of("/sign-off", signOffLink),
                of("/open-agenda", "/open-agenda"),
                of("/open-agenda", "/open-agenda?from=1999-01-01&until=1999-01-01"),
                of("/sign-in", "/sign-in"));
    }

    static List<PageRow> inEnglish() {
        return ALL.stream()
                .filter(row -> Set.of(
                                "/",
                                "/contacts",
                                "/contacts/new",
                                "/contacts/{id}",
                                "/disclosure/{id}",
                                "/messages/{id}",
                                "/disclosure/{id}/records/{number}",
                                "/open-agenda",
                                "/cofinancing",
                                "/projects/{id}",
                                "/contributions/{id}",
                                "/divisions/{id}",
                                "/organisations/{id}")
                        .contains(row.route()))
                .toList();
    }

    /** Of which the readers want to see what is stored. */
    boolean isForProgrammers() {
        return route.startsWith("/audit") || route.startsWith("/style");
    }

    /** What its picture is called. */
    String name() {
        String plain = path.replace(LivedInWorld.WITHDRAWN, "withdrawn")
                .replace(LivedInWorld.KEPT, "kept")
                .replace(LivedInMoney.PROJECT, "project")
                .replace(LivedInMoney.BARE, "bare")
                .replace(LivedInMoney.WITHDRAWN, "withdrawn")
                .replace(LivedInDivisions.CASHIER, "cashier")
                .replace(LivedInDivisions.EMPTY, "empty")
                .replace(LivedInDivisions.SENT, "sent")
                .replace(LivedInDivisions.AGREED, "agreed")
                .replace(LivedInDivisions.OPEN, "open")
                .replace(LivedInDivisions.WITHDRAWN, "withdrawn")
                .replace(LivedInOpportunities.FULL, "full")
                .replace(LivedInOpportunities.BARE, "bare")
                .replace(LivedInOpportunities.WITHDRAWN, "withdrawn")
                .replace(LivedInWorld.MESSAGE_WITHDRAWN, "withdrawn")
                .replace(LivedInWorld.MESSAGE, "lived-in")
                .replace(LivedInWorld.FILE, "file")
                .replace(LivedInWorld.FILE_MADE, "file-made")
                .replace(LivedInWorld.FILE_OF_NOTHING, "file-of-nothing")
                .replace(LivedInWorld.FILE_WITHDRAWN, "file-withdrawn")
                .replace(LivedInWorld.ERASED, "erased")
                .replace(LivedInWorld.ERASED_PERSON, "erased")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "one")
                .replaceAll("link=[A-Za-z0-9_-]{40,}", "open")
                .replaceAll("[^a-zA-Z0-9]+", "-");
        return plain.replaceAll("^-|-$", "").isEmpty() ? "today" : plain.replaceAll("^-|-$", "");
    }
}
