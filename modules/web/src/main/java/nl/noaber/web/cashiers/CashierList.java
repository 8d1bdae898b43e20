package nl.noaber.web.cashiers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.noaber.web.cofinancing.Titled;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.Variables;
import nl.noaber.web.relations.Named;
import org.jspecify.annotations.Nullable;

/** A part of the list of mandates. */
@AnswerTo("cashiers/list")
public record CashierList(Mandates cashierMandates) {

    /** What the address asks for, of the part that is named already. */
    static Map<String, @Nullable Object> asked(Variables part, Address address) {
        return part.andIfAny("project", address.text("project"))
                .andIfAny("division", address.text("division"))
                .and("withdrawn", address.hasAny("withdrawn"))
                .map();
    }

    public record Mandates(int totalCount, List<Listed> nodes, PageInfo pageInfo) {}

    public record Listed(
            String id,
            Named cashier,
            @Nullable Titled project,
            @Nullable Titled division,
            String document,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable CashierSums totals) {

        /** What it is for; null when the viewer may not see that. */
        public @Nullable Titled subject() {
            return project == null ? division : project;
        }
    }
}
