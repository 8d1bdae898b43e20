package nl.noaber.web.agenda;

/** How long before a meeting something has to be there. */
public record BodyDeadline(String kind, int count, String unit) {}
