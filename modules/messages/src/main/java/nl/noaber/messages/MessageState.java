package nl.noaber.messages;

import java.util.List;

/** Where a lobby message stands (stand). */
public enum MessageState {
    /** It is being written; the team's, whatever its visibility. */
    DRAFT,
    /** Those who say it with us are asked whether they agree. */
    IN_ALIGNMENT,
    /** Those who were asked agree; it is not brought yet. */
    AGREED,
    /** It is brought. */
    ACTIVE,
    /** What it asked was given; its wording stands. */
    ACHIEVED,
    /** It is not brought any more; its wording stands. */
    RETIRED;

    /** The states it can be taken to from here, the usual one first. What is said alone needs nobody's agreement. */
    public List<MessageState> next(MessageScope scope) {
        return switch (this) {
            case DRAFT ->
                scope == MessageScope.OWN ? List.of(IN_ALIGNMENT, ACTIVE, RETIRED) : List.of(IN_ALIGNMENT, RETIRED);
            case IN_ALIGNMENT -> List.of(AGREED, DRAFT, RETIRED);
            case AGREED -> List.of(ACTIVE, IN_ALIGNMENT, RETIRED);
            case ACTIVE -> List.of(ACHIEVED, IN_ALIGNMENT, RETIRED);
            case ACHIEVED -> List.of(ACTIVE, RETIRED);
            case RETIRED -> List.of(DRAFT);
        };
    }

    /** Whether the wording may be changed. */
    public boolean isWordable() {
        return switch (this) {
            case DRAFT, IN_ALIGNMENT, AGREED, ACTIVE -> true;
            case ACHIEVED, RETIRED -> false;
        };
    }

    /** Whether others are asked to sign it off: a draft is the team's, and what was given or given up needs no agreement. */
    public boolean isAsked() {
        return switch (this) {
            case IN_ALIGNMENT, AGREED, ACTIVE -> true;
            case DRAFT, ACHIEVED, RETIRED -> false;
        };
    }

    /** Whether it is out of the hands of who writes it, so that it must say something. */
    public boolean needsText() {
        return switch (this) {
            case IN_ALIGNMENT, AGREED, ACTIVE, ACHIEVED -> true;
            case DRAFT, RETIRED -> false;
        };
    }
}
