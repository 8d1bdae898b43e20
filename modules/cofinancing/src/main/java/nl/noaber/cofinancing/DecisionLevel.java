package nl.noaber.cofinancing;

/** Who took a step: civil servants, executives or the council. */
public enum DecisionLevel {
    CIVIL_SERVICE,
    EXECUTIVE,
    COUNCIL
}
