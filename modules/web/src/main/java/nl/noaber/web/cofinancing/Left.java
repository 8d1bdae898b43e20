package nl.noaber.web.cofinancing;

/** A record as a change left it. */
public record Left(String id, int version) {}
