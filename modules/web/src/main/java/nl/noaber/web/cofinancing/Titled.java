package nl.noaber.web.cofinancing;

/** A record by its title. */
public record Titled(String id, String title) {}
