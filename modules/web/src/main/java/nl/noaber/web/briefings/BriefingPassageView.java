package nl.noaber.web.briefings;

/** A passage of a draft with the record that it comes from. */
public record BriefingPassageView(String section, String text, String record, boolean beyondBoard, boolean standing) {}
