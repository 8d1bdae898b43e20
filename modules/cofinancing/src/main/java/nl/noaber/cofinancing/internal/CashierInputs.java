package nl.noaber.cofinancing.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import nl.noaber.cofinancing.CashierFilter;
import nl.noaber.cofinancing.CashierLineChange;
import nl.noaber.cofinancing.CashierLineId;
import nl.noaber.cofinancing.CashierLineSort;
import nl.noaber.cofinancing.CashierMandate;
import nl.noaber.cofinancing.CashierMandateChange;
import nl.noaber.cofinancing.CashierMandateId;
import nl.noaber.cofinancing.CostDivision;
import nl.noaber.cofinancing.CostDivisionId;
import nl.noaber.cofinancing.NewCashierLine;
import nl.noaber.cofinancing.NewCashierMandate;
import nl.noaber.cofinancing.Project;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.stakeholders.OrganisationId;

/** Reads the inputs about cashiers. */
final class CashierInputs {

    private static final UUID NOBODY = new UUID(0L, 0L);

    private CashierInputs() {}

    static CashierFilter filter(Input arguments) {
        return new CashierFilter(
                Inputs.id(arguments, "project", Project.TYPE, ProjectId::new),
                Inputs.id(arguments, "division", CostDivision.TYPE, CostDivisionId::new),
                Boolean.TRUE.equals(arguments.flag("withdrawn")));
    }

    static NewCashierMandate appointed(Input input) {
        return new NewCashierMandate(
                new CashierMandateId(Inputs.ownId(input, CashierMandate.TYPE)),
                Objects.requireNonNullElseGet(Inputs.organisation(input, "cashier"), () -> new OrganisationId(NOBODY)),
                Inputs.id(input, "project", Project.TYPE, ProjectId::new),
                Inputs.id(input, "division", CostDivision.TYPE, CostDivisionId::new),
                input.requiredText("document"),
                input.requiredDate("validFrom"),
                input.date("validUntil"),
                input.text("note"));
    }

    static CashierMandateChange updated(Input input) {
        return new CashierMandateChange(
                input.patch("document", (sent, field) -> Objects.requireNonNullElse(sent.text(field), "")),
                input.patch("validFrom", CashierInputs::day),
                input.patch("validUntil", Input::date),
                input.patch("note", Input::text));
    }

    static NewCashierLine line(Input input) {
        return new NewCashierLine(
                new CashierLineId(lineId(input)),
                input.requiredChoice("sort", CashierLineSort.class),
                Inputs.organisation(input, "party"),
                input.requiredDate("takenOn"),
                Objects.requireNonNull(input.value("amount", BigDecimal.class), "amount"),
                input.text("description"),
                input.text("reference"));
    }

    private static UUID lineId(Input input) {
        String text = input.text("line");
        return text == null ? Ids.next() : Ids.parse(text).orElseGet(() -> Ids.named("cashier-line/" + text));
    }

    static CashierLineChange corrected(Input input) {
        return new CashierLineChange(
                input.patch("party", Inputs::organisation),
                input.patch("takenOn", CashierInputs::day),
                input.patch(
                        "amount",
                        (sent, field) ->
                                Objects.requireNonNullElse(sent.value(field, BigDecimal.class), BigDecimal.ZERO)),
                input.patch("description", Input::text),
                input.patch("reference", Input::text),
                input.patch("withdrawn", (sent, field) -> Boolean.TRUE.equals(sent.flag(field))));
    }

    /** Set to null it is no day that can be, which a rule refuses. */
    private static LocalDate day(Input input, String field) {
        return Objects.requireNonNullElse(input.date(field), LocalDate.EPOCH);
    }

    static CashierMandateId mandate(Input input) {
        return new CashierMandateId(input.id("id", CashierMandate.TYPE).orElse(NOBODY));
    }

    static CashierLineId ofLine(Input input) {
        String text = input.text("line");
        return new CashierLineId(text == null ? NOBODY : Ids.parse(text).orElse(NOBODY));
    }
}
