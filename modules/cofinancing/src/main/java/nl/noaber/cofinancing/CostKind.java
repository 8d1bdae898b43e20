package nl.noaber.cofinancing;

/** What money is for: a cost that comes back every year, one that comes once, or the process itself. None covers another. */
public enum CostKind {
    STRUCTURAL,
    ONE_OFF,
    PROCESS
}
