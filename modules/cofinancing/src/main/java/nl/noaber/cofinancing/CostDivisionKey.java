package nl.noaber.cofinancing;

/** By what a cost is divided over parties. */
public enum CostDivisionKey {
    EQUAL,
    PER_INHABITANT,
    FIXED,
    PERCENTAGE,
    /** Some give an amount or a percentage of their own; what remains is for the others. */
    MIX
}
