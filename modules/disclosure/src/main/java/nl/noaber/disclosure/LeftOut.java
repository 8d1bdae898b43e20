package nl.noaber.disclosure;

/**
 * Records that were to be disclosed in part and have no document, because nothing was blacked out on a ground that they name.
 *
 * @param number how many
 * @param first the number of the first one in the inventory
 */
public record LeftOut(int number, int first) {}
