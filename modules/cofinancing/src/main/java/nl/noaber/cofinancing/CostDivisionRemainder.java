package nl.noaber.cofinancing;

/** How the parties without an amount or percentage of their own share what remains. */
public enum CostDivisionRemainder {
    EQUAL,
    PER_INHABITANT
}
