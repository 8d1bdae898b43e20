package nl.noaber.stakeholders;

/** The orders of organisations; each up and down. */
public enum OrganisationOrder {
    NAME_UP,
    NAME_DOWN,
    KIND_UP,
    KIND_DOWN,
    UPDATED_UP,
    UPDATED_DOWN
}
