package nl.noaber.programmes;

/**
 * A joint effort of several governments, with milestones and challenges.
 *
 * @param abbreviation for instance NPVR
 * @param name the whole name
 * @param description what it is, in a few sentences
 * @param source where this comes from
 */
public record Programme(ProgrammeId id, String abbreviation, String name, String description, Source source) {}
