package nl.noaber.stakeholders;

/** A tag and how many stakeholders carry it. */
public record TagUse(String tag, int uses) {}
