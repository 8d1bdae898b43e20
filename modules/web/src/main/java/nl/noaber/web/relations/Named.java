package nl.noaber.web.relations;

/** A record with a name and a page: {@code id name}. */
public record Named(String id, String name) {}
