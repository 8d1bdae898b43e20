package nl.noaber.web.cashiers;

import java.math.BigDecimal;

/** A book added up. */
public record CashierSums(BigDecimal asked, BigDecimal received, BigDecimal spent, BigDecimal remains) {}
