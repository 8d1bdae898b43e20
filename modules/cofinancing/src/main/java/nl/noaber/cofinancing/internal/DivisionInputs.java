package nl.noaber.cofinancing.internal;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.noaber.cofinancing.AlreadyContributing;
import nl.noaber.cofinancing.CostDivision;
import nl.noaber.cofinancing.CostDivisionChange;
import nl.noaber.cofinancing.CostDivisionFormula;
import nl.noaber.cofinancing.CostDivisionId;
import nl.noaber.cofinancing.CostDivisionKey;
import nl.noaber.cofinancing.CostDivisionRemainder;
import nl.noaber.cofinancing.CostDivisionShare;
import nl.noaber.cofinancing.CostDivisionVerdict;
import nl.noaber.cofinancing.NewCostDivision;
import nl.noaber.cofinancing.NewCostDivisionAnswer;
import nl.noaber.cofinancing.NewCostDivisionProposal;
import nl.noaber.cofinancing.Project;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.stakeholders.OrganisationId;

/** Reads the inputs about divisions. */
final class DivisionInputs {

    private static final UUID NOBODY = new UUID(0L, 0L);

    private DivisionInputs() {}

    static NewCostDivision planned(Input input) {
        return new NewCostDivision(
                new CostDivisionId(Inputs.ownId(input, CostDivision.TYPE)),
                input.requiredText("title"),
                Inputs.id(input, "project", Project.TYPE, ProjectId::new),
                input.text("source"),
                Inputs.visibility(input, "visibility"),
                Inputs.lines(input, "lines"));
    }

    static CostDivisionChange updated(Input input) {
        return new CostDivisionChange(
                input.patch("title", (sent, field) -> Objects.requireNonNullElse(sent.text(field), "")),
                input.patch("source", Input::text),
                input.patch("visibility", Inputs::visibility),
                input.patch("lines", Inputs::lines));
    }

    static NewCostDivisionProposal proposed(Input input) {
        return new NewCostDivisionProposal(
                input.number("number"), input.requiredText("name"), input.text("note"), formula(input));
    }

    static CostDivisionFormula formula(Input input) {
        return new CostDivisionFormula(
                input.requiredChoice("key", CostDivisionKey.class),
                input.choice("remainder", CostDivisionRemainder.class),
                input.inputs("shares").stream()
                        .map(share -> new CostDivisionShare(
                                Objects.requireNonNullElseGet(
                                        Inputs.organisation(share, "party"), () -> new OrganisationId(NOBODY)),
                                share.value("amount", BigDecimal.class),
                                share.value("percent", BigDecimal.class)))
                        .toList());
    }

    static NewCostDivisionAnswer answered(Input input) {
        return new NewCostDivisionAnswer(
                Inputs.organisation(input, "party"),
                input.requiredNumber("round"),
                input.requiredChoice("verdict", CostDivisionVerdict.class),
                input.text("remark"),
                input.text("document"),
                input.instant("answeredAt"));
    }

    /** The division that a mutation is about. */
    static CostDivisionId division(Input input) {
        return new CostDivisionId(input.id("id", CostDivision.TYPE).orElse(NOBODY));
    }

    /** What becomes of the part of each party that contributes already; said twice, what was said last. */
    static Map<OrganisationId, AlreadyContributing> already(Input input) {
        Map<OrganisationId, AlreadyContributing> already = new HashMap<>();
        input.inputs("already")
                .forEach(one -> one.id("party", "Organisation")
                        .ifPresent(party -> already.put(
                                new OrganisationId(party), one.requiredChoice("becomes", AlreadyContributing.class))));
        return already;
    }
}
