package nl.noaber.cofinancing;

import nl.noaber.kernel.sql.Fragment;

/**
 * What a module says whose work needs projects, contributions or divisions of a cost: as long as it does, they are not removed
 * when their time is over. A bean of this type is found by itself.
 */
public interface MoneyUse {

    /** Why they are kept, for instance {@code PRIVACY_REQUEST}; the screens have words for it. */
    String reason();

    /** A select of what needs the project whose row is {@code p}, or what is removed with it; one is enough. */
    Fragment usingProject();

    /** The same of the contribution whose row is {@code c}. */
    Fragment usingContribution();

    /** The same of the division whose row is {@code d}. */
    Fragment usingDivision();
}
