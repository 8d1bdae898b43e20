package nl.noaber.kernel;

/** What becomes of a record when somebody asks for it under the Woo (openbaarheidsklasse). */
public enum DisclosureClass {
    /** Open to everybody, asked for or not (openbaar). */
    PUBLIC,
    /** Given to who asks for it (openbaar op verzoek). */
    DISCLOSABLE,
    /** Given to who asks for it, without the parts that a ground protects (deels openbaar). */
    PARTLY_DISCLOSABLE,
    /** Not given (niet openbaar). */
    NOT_DISCLOSABLE;

    /** Whether this class has to be accounted for by a ground of the law. */
    public boolean needsGround() {
        return this == PARTLY_DISCLOSABLE || this == NOT_DISCLOSABLE;
    }
}
