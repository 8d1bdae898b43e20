package nl.noaber.stakeholders;

import java.util.List;

/** Somebody with influence on, or interest in, what the region wants. */
public sealed interface Stakeholder permits Organisation, Person {

    StakeholderId id();

    /** The whole name as one writes it. */
    String name();

    /** By name; empty for a viewer outside the team. */
    List<String> tags();

    int version();

    boolean withdrawn();
}
