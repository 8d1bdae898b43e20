package nl.noaber.stakeholders;

/**
 * Where a text names a person.
 *
 * @param begins the place of its first character
 * @param ends the place after its last
 * @param isPublic whether the name is known in public because of the work: of an office, or of a manager whose name the
 *     organisation publishes
 */
public record Naming(int begins, int ends, boolean isPublic) {}
