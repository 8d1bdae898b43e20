package nl.noaber.agenda;

/**
 * That a step follows another.
 *
 * @param step the number of the step that comes before
 * @param days how many have to lie between them; 0 when it can be on the same day
 */
public record RouteDependency(int step, int days) {}
