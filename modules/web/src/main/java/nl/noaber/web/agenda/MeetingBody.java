package nl.noaber.web.agenda;

import nl.noaber.web.relations.Named;

/** The body of a meeting. */
public record MeetingBody(String id, Named organisation) {}
