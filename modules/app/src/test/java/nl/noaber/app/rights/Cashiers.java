package nl.noaber.app.rights;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import nl.noaber.kernel.Ids;

/** Mandates of cashiers and their books: those that not everybody may see, and the attempts, each at one of its own. */
record Cashiers(Visitor staff) {

    /**
     * Plants a book of the partner's organisation itself, and one of another in which it paid, each with a line of a
     * ministry; and one for a project that the board sees.
     *
     * @param word makes the word for a text
     * @param ids where their ids go, and those of the projects are
     */
    void plant(UnaryOperator<String> word, Map<String, String> ids) {
        String own =
                appointed(Secrets.ACHTERHOEK, requireNonNull(ids.get("team-project")), word.apply("ours-mandate-note"));
        record(own, Secrets.BZK, word.apply("ours-mandate-receipt"));
        ids.put("ours-mandate", own);
        String theirs =
                appointed(Secrets.BZK, requireNonNull(ids.get("team-project")), word.apply("team-mandate-note"));
        record(theirs, Secrets.BZK, word.apply("team-mandate-receipt"));
        record(theirs, Secrets.ACHTERHOEK, word.apply("ours-paid-receipt"));
        ids.put("paid-mandate", theirs);
        String board =
                appointed(Secrets.BZK, requireNonNull(ids.get("board-project")), word.apply("team-mandate-board-note"));
        record(board, Secrets.BZK, word.apply("team-mandate-board-receipt"));
        ids.put("board-mandate", board);
    }

    private String appointed() {
        return appointed(Secrets.BZK, planned(), "Volmacht");
    }

    private String appointed(String cashier, String project, String note) {
        return staff.done("appointCashier", "AppointCashierInput", mandate(cashier, project, note), "mandate");
    }

    private static Map<String, ?> mandate(String cashier, String project, String note) {
        return Map.of(
                "cashier", cashier, "project", project, "document", "D/26/1", "validFrom", "2026-01-01", "note", note);
    }

    private String planned() {
        return staff.done(
                "planProject",
                "PlanProjectInput",
                Map.of(
                        "title",
                        "Project " + Ids.next(),
                        "challenge",
                        "Challenge:" + Ids.named("challenge/npvr/4"),
                        "firstYear",
                        2026,
                        "lastYear",
                        2027),
                "project");
    }

    private String record(String mandate, String party, String description) {
        return staff.done(
                "recordCashierLine",
                "RecordCashierLineInput",
                receipt(mandate, Ids.next().toString(), party, description),
                "mandate");
    }

    private static Map<String, ?> receipt(String mandate, String line, String party, String description) {
        return Map.of(
                "id",
                mandate,
                "line",
                line,
                "sort",
                "RECEIPT",
                "party",
                party,
                "takenOn",
                "2026-02-01",
                "amount",
                "100,00",
                "description",
                description,
                "acceptedWarnings",
                List.of("ABOVE_ASKED"));
    }

    void put(Map<String, Supplier<Map<String, ?>>> inputs) {
        inputs.put("appointCashier", () -> mandate(Secrets.BZK, planned(), "Volmacht"));
        inputs.put("updateCashierMandate", () -> Map.of("id", appointed(), "expectedVersion", 1, "note", "Anders"));
        inputs.put("withdrawCashierMandate", () -> version(appointed(), 1));
        inputs.put("restoreCashierMandate", this::withdrawn);
        inputs.put(
                "recordCashierLine", () -> receipt(appointed(), Ids.next().toString(), Secrets.BZK, "Eerste termijn"));
        inputs.put("correctCashierLine", this::recorded);
    }

    private Map<String, ?> recorded() {
        String mandate = appointed();
        String line = Ids.next().toString();
        staff.done(
                "recordCashierLine",
                "RecordCashierLineInput",
                receipt(mandate, line, Secrets.BZK, "Eerste termijn"),
                "mandate");
        return Map.of(
                "id",
                mandate,
                "line",
                line,
                "expectedVersion",
                2,
                "description",
                "Tweede termijn",
                "acceptedWarnings",
                List.of("ABOVE_ASKED"));
    }

    private Map<String, ?> withdrawn() {
        String mandate = appointed();
        staff.done("withdrawCashierMandate", "CashierMandateVersionInput", version(mandate, 1), "mandate");
        return version(mandate, 2);
    }

    private static Map<String, ?> version(String mandate, int version) {
        return Map.of("id", mandate, "expectedVersion", version);
    }
}
