package nl.noaber.cofinancing;

/** What a party says of a proposal. */
public enum CostDivisionVerdict {
    AGREED,
    AGREED_WITH_REMARK,
    OBJECTS
}
