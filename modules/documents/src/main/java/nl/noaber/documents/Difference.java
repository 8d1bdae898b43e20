package nl.noaber.documents;

import java.math.BigDecimal;

/**
 * What one number in a row is more than another: a spreadsheet works it out itself, so that it follows what is changed there.
 *
 * @param of the column of the one, from 0
 * @param less the column of the other
 * @param value what it is, for a file that cannot calculate
 */
public record Difference(int of, int less, BigDecimal value) {}
