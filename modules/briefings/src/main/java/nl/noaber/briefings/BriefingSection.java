package nl.noaber.briefings;

/** A part of a briefing, in the order in which it is read. */
public enum BriefingSection {
    /** What the executive is to bring about (doel). */
    AIM("aim"),
    /** What to say (lijn). */
    LINE_TO_TAKE("lineToTake"),
    /** What others think (wat anderen vinden). */
    OTHERS_THINK("othersThink"),
    /** What we have to give (geven). */
    GIVE("give"),
    /** What is to be got (halen). */
    GET("get"),
    /** Which questions to expect (te verwachten vragen). */
    QUESTIONS("questions"),
    /** What went before (achtergrond). */
    BACKGROUND("background");

    /** How long the text of a part may be, in characters. */
    public static final int LONGEST = 10_000;

    private final String field;

    BriefingSection(String field) {
        this.field = field;
    }

    /** Its name in the GraphQL schema and the change log. */
    public String field() {
        return field;
    }
}
