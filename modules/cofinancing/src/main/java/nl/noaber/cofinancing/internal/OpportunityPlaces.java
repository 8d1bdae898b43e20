package nl.noaber.cofinancing.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import nl.noaber.cofinancing.FundingOpportunity;
import nl.noaber.cofinancing.FundingOpportunityOrder;
import nl.noaber.cofinancing.FundingOpportunityOrder.Direction;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Cursor;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Keyset;
import org.jspecify.annotations.Nullable;

/** The order of a list of funding opportunities; of what others do not see of amounts, nothing can be told from it. */
record OpportunityPlaces(Viewer viewer, FundingOpportunityOrder order) {

    Fragment slice(PageRequest page) {
        return switch (order.field()) {
            case CLOSES -> turned(byClosing()).slice(page);
            case AMOUNT -> turned(byAmount()).slice(page);
            case TITLE -> turned(byTitle()).slice(page);
        };
    }

    Cursor of(FundingOpportunity one) {
        return switch (order.field()) {
            case CLOSES -> byClosing().cursor(closes(one.closes()), one.id().value());
            case AMOUNT ->
                byAmount()
                        .cursor(
                                Objects.requireNonNullElse(one.amount(), BigDecimal.ZERO),
                                one.id().value());
            case TITLE -> byTitle().cursor(one.title(), one.id().value());
        };
    }

    private static LocalDate closes(@Nullable PartialDate closes) {
        return closes == null ? OpportunityRow.OPEN : closes.latest();
    }

    private Keyset<LocalDate> byClosing() {
        return Keyset.byDay(name(), "o.closes_order", "o.id");
    }

    private Keyset<BigDecimal> byAmount() {
        return viewer.isTeam()
                ? Keyset.byAmount(name(), "o.amount", "o.id")
                : Keyset.byAmount(name(), "COALESCE(o.maximum, 0)", "o.id");
    }

    private Keyset<String> byTitle() {
        return Keyset.byText(name(), "o.title", "o.id");
    }

    private String name() {
        return "fundingOpportunities." + order.field() + "." + order.direction();
    }

    private <T> Keyset<T> turned(Keyset<T> up) {
        return order.direction() == Direction.ASC ? up : up.turned();
    }
}
