package nl.noaber.search.internal;

/** How good a hit is, the best first; its number is that of the statement. */
enum Grade {
    /** All words are whole words of the title, the subtitle or the alternatives. */
    WHOLE_TITLE(0),
    /** All words begin one there. */
    TITLE(1),
    /** Some are found only in the text. */
    TEXT(2);

    private final int number;

    Grade(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static Grade numbered(int number) {
        return switch (number) {
            case 0 -> WHOLE_TITLE;
            case 1 -> TITLE;
            case 2 -> TEXT;
            default -> throw new IllegalArgumentException("No grade has the number " + number);
        };
    }
}
