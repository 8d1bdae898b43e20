package nl.noaber.web.privacy;

/** What stays after an erasure, without the name: {@code kept { kind number ground }}. */
public record KeptRecords(String kind, int number, String ground) {}
