package nl.noaber.programmes;

/**
 * Where a fact of the reference data comes from.
 *
 * @param text the documents or addresses, as the register gives them
 * @param certainty how sure it is
 */
public record Source(String text, Certainty certainty) {}
